/* Asked by feature, not by the name of a processor, so that newer ones are
   known too. */
#include "engine/fast/kernel.h"

extern const Kernel KERNEL_2;

#ifdef FAST_X86

extern const Kernel KERNEL_4, KERNEL_8;

const Kernel *kernel_of(int lanes)
{
    bool has_8 = __builtin_cpu_supports("avx512f");
    bool has_4 = __builtin_cpu_supports("avx2");
    if (has_8 && (lanes == 8 || lanes == 0))
        return &KERNEL_8;
    if (has_4 && (lanes == 4 || lanes == 0))
        return &KERNEL_4;
    return lanes == 2 || lanes == 0 ? &KERNEL_2 : NULL;
}

#else

const Kernel *kernel_of(int lanes)
{
    return lanes == 2 || lanes == 0 ? &KERNEL_2 : NULL;
}

#endif
