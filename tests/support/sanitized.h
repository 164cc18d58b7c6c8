/* Whether this is built with the sanitizers, which make memory many times
   dearer: there bounds on time only tell quadratic from linear. */
#ifndef SUPPORT_SANITIZED_H
#define SUPPORT_SANITIZED_H

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

/* A bound in seconds, as it is here. */
#define SANITIZED_SECONDS(plain) (SANITIZED ? 10 * (plain) : (plain))

#endif
