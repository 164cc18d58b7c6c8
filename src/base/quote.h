/* Text from a file as it may stand in an error line: short, on one line,
   without control characters. */
#ifndef BASE_QUOTE_H
#define BASE_QUOTE_H

#include "base/text.h"

enum { QUOTE_TEXT = 48 /* bytes any quotation fits in, with its zero */ };

/* At most 40 bytes of `text`, "…" behind them when there was more; control
   characters and line ends become '?'. */
void quote_text(Text text, char ret_text[QUOTE_TEXT]);

#endif
