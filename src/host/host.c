/* One table of functions; the stand is large, so there is one. */
#include "host/host.h"

#include "host/pageshot.h"
#include "host/stand.h"

CliHost host_cli(const struct Usage *window)
{
    static Stand stand;
    return (CliHost){.user = &stand,
                     .frame_open = stand_open,
                     .frame = stand_frame,
                     .frame_close = stand_close,
                     .start_ms = stand_start_ms,
                     .page_ms = stand_page_ms,
                     .page_draw = pageshot_draw,
                     .window = window};
}
