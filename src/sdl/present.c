/* The painter wants pixels that stay as it left them. The window's surface does
   so where its format is ours; else, and for a renderer, we paint into a
   surface of our own and copy what changed.
   `auto` looks for a real accelerator with a small hidden window first, because
   a window that ever had a renderer of software GL is slow to begin with; then
   the first shows are measured in processor time, which waiting for the display
   does not use. */
#include "sdl/present.h"

#include "base/platform.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
    TRIAL_WARM_UP = 2,
    TRIAL_SHOWS = 8,
    SHOWN_AT_ONCE = 32,
    OUR_FORMAT = SDL_PIXELFORMAT_RGB888
};

struct Present {
    SDL_Window *window;
    SDL_Renderer *renderer; /* NULL: the window's surface is used */
    SDL_Texture *texture;
    SDL_Surface *own;   /* ours to paint into; NULL: straight into `shown` */
    SDL_Surface *shown; /* the window's; SDL owns it */
    bool lost;          /* the next pixels are fresh */
    bool trial;         /* the renderer is being measured */
    int shows;          /* in the trial */
    double cost[TRIAL_SHOWS]; /* processor seconds a show */
};

bool present_way_of(const char *name, PresentWay *ret_way)
{
    static const char *const names[] = {"auto", "surface", "renderer"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(name, names[i]) == 0) {
            *ret_way = (PresentWay)i;
            return true;
        }
    }
    return false;
}

void present_prepare(void)
{
    /* Otherwise SDL makes a renderer for the surface behind our back. */
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
}

/* What OpenGL calls the card, lower case for comparing; "" when SDL does not
   draw with OpenGL. */
static void card_name(const SDL_RendererInfo *info, char ret_name[128])
{
    typedef const unsigned char *(*GetString)(unsigned);
    enum { GL_RENDERER_NAME = 0x1F01 };
    ret_name[0] = '\0';
    if (!strstr(info->name, "opengl"))
        return;
    void *address = SDL_GL_GetProcAddress("glGetString");
    GetString get_string;
    if (!address)
        return;
    memcpy(&get_string, &address, sizeof get_string);
    const unsigned char *name = get_string(GL_RENDERER_NAME);
    for (size_t i = 0; name && i < 127 && name[i]; i++) {
        ret_name[i] = (char)SDL_tolower(name[i]);
        ret_name[i + 1] = '\0';
    }
}

static bool is_software(SDL_Renderer *renderer)
{
    static const char *const names[] = {"llvmpipe", "softpipe", "swrast",
                                        "swiftshader", "software"};
    SDL_RendererInfo info;
    char card[128];
    if (SDL_GetRendererInfo(renderer, &info) != 0 ||
        (info.flags & SDL_RENDERER_SOFTWARE))
        return true;
    card_name(&info, card);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strstr(card, names[i]))
            return true;
    return false;
}

/* False where the system would show a graphics card if it had one: asking
   OpenGL takes half a second when it is a software one. */
static bool may_have_card(void)
{
    static const char *const traces[] = {"/dev/dri", "/dev/nvidiactl",
                                         "/dev/dxg"};
    if (strcmp(SDL_GetPlatform(), "Linux") != 0)
        return true;
    for (size_t i = 0; i < sizeof traces / sizeof *traces; i++)
        if (platform_path_kind(traces[i]) != PATH_MISSING)
            return true;
    return false;
}

static bool has_accelerator(void)
{
    if (!may_have_card())
        return false;
    SDL_Window *window = SDL_CreateWindow("", 0, 0, 16, 16, SDL_WINDOW_HIDDEN);
    if (!window)
        return false;
    SDL_Renderer *renderer =
        SDL_CreateRenderer(window, -1, SDL_RENDERER_ACCELERATED);
    bool found = renderer && !is_software(renderer);
    if (renderer)
        SDL_DestroyRenderer(renderer);
    SDL_DestroyWindow(window);
    return found;
}

static void drop_buffers(Present *present)
{
    if (present->texture)
        SDL_DestroyTexture(present->texture);
    SDL_FreeSurface(present->own);
    present->texture = NULL;
    present->own = NULL;
    present->shown = NULL;
}

static bool use_surface(Present *present)
{
    if (present->renderer) {
        drop_buffers(present);
        SDL_DestroyRenderer(present->renderer);
        present->renderer = NULL;
    }
    present->lost = true;
    present->trial = false;
    return SDL_GetWindowSurface(present->window) != NULL;
}

static bool use_renderer(Present *present)
{
    static const Uint32 flags[] = {
        SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC,
        SDL_RENDERER_ACCELERATED, SDL_RENDERER_SOFTWARE};
    present->lost = true;
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        present->renderer = SDL_CreateRenderer(present->window, -1, flags[i]);
        if (present->renderer)
            return true;
    }
    return false;
}

Present *present_open(SDL_Window *window, PresentWay wish)
{
    Present *present = calloc(1, sizeof *present);
    if (!present) {
        SDL_OutOfMemory();
        return NULL;
    }
    present->window = window;
    present->trial = wish == PRESENT_AUTO;
    bool renderer_first =
        wish == PRESENT_RENDERER || (wish == PRESENT_AUTO && has_accelerator());
    bool ready = renderer_first && use_renderer(present);
    ready = ready || use_surface(present) || use_renderer(present);
    if (ready)
        return present;
    present_close(present);
    return NULL;
}

void present_close(Present *present)
{
    if (!present)
        return;
    drop_buffers(present);
    if (present->renderer)
        SDL_DestroyRenderer(present->renderer);
    free(present);
}

/* Our own surface of this size; the old one is kept when it fits. */
static bool provide_own(Present *present, int width, int height)
{
    if (present->own && present->own->w == width && present->own->h == height)
        return true;
    SDL_Surface *own =
        SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, OUR_FORMAT);
    if (!own)
        return false;
    drop_buffers(present);
    present->own = own;
    present->lost = true;
    return true;
}

static bool provide_texture(Present *present)
{
    int width, height;
    if (SDL_GetRendererOutputSize(present->renderer, &width, &height) != 0 ||
        !provide_own(present, width, height))
        return false;
    if (!present->texture)
        present->texture =
            SDL_CreateTexture(present->renderer, OUR_FORMAT,
                              SDL_TEXTUREACCESS_STREAMING, width, height);
    return present->texture != NULL;
}

static bool is_our_format(const SDL_Surface *surface)
{
    return surface->format->format == OUR_FORMAT ||
           surface->format->format == SDL_PIXELFORMAT_ARGB8888;
}

static bool provide_surface(Present *present)
{
    SDL_Surface *shown = SDL_GetWindowSurface(present->window);
    if (!shown)
        return false;
    if (!is_our_format(shown) && !provide_own(present, shown->w, shown->h))
        return false;
    present->lost = present->lost || shown != present->shown;
    present->shown = shown;
    return true;
}

bool present_pixels(Present *present, PixelBuffer *ret_pixels, bool *ret_fresh)
{
    bool ready =
        present->renderer ? provide_texture(present) : provide_surface(present);
    if (!ready)
        return false;
    const SDL_Surface *target = present->own ? present->own : present->shown;
    *ret_pixels = (PixelBuffer){target->pixels, target->w, target->h,
                                target->pitch / (int)sizeof(uint32_t)};
    *ret_fresh = present->lost;
    present->lost = false;
    return true;
}

/* A rectangle within the picture; false when nothing of it is. */
static bool clip(const SDL_Surface *picture, PixelRect rect, SDL_Rect *ret_part)
{
    SDL_Rect wanted = {rect.x, rect.y, rect.w, rect.h};
    SDL_Rect all = {0, 0, picture->w, picture->h};
    return SDL_IntersectRect(&wanted, &all, ret_part) == SDL_TRUE;
}

static bool show_on_surface(Present *present, const PixelRect *rects, int count)
{
    SDL_Rect parts[SHOWN_AT_ONCE];
    int part_count = 0;
    for (int i = 0; i < count; i++) {
        SDL_Rect *part = &parts[part_count];
        if (!clip(present->shown, rects[i], part))
            continue;
        SDL_Rect to = *part; /* the blit writes into it */
        if (present->own &&
            SDL_BlitSurface(present->own, part, present->shown, &to) != 0)
            return false;
        if (++part_count < SHOWN_AT_ONCE)
            continue;
        if (SDL_UpdateWindowSurfaceRects(present->window, parts, part_count))
            return false;
        part_count = 0;
    }
    return part_count == 0 || SDL_UpdateWindowSurfaceRects(
                                  present->window, parts, part_count) == 0;
}

static bool show_by_renderer(Present *present, const PixelRect *rects,
                             int count)
{
    const SDL_Surface *own = present->own;
    for (int i = 0; i < count; i++) {
        SDL_Rect part;
        if (!clip(own, rects[i], &part))
            continue;
        const uint8_t *from = (const uint8_t *)own->pixels +
                              (size_t)part.y * (size_t)own->pitch +
                              4 * (size_t)part.x;
        if (SDL_UpdateTexture(present->texture, &part, from, own->pitch) != 0)
            return false;
    }
    if (SDL_RenderCopy(present->renderer, present->texture, NULL, NULL) != 0)
        return false;
    SDL_RenderPresent(present->renderer);
    return true;
}

static int compare(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

bool present_is_dear(double seconds[], int count, double pixels)
{
    assert(count > 0);
    qsort(seconds, (size_t)count, sizeof *seconds, compare);
    double middle = seconds[count / 2], limit = 3e-3;
    return middle > limit && middle > limit * pixels / 1e6;
}

/* Asks for one more frame, which the new surface needs. */
static void ask_for_frame(SDL_Window *window)
{
    SDL_Event event = {.type = SDL_WINDOWEVENT};
    event.window.windowID = SDL_GetWindowID(window);
    event.window.event = SDL_WINDOWEVENT_EXPOSED;
    SDL_PushEvent(&event);
}

static void judge(Present *present, double seconds)
{
    int at = present->shows++ - TRIAL_WARM_UP;
    if (at < 0)
        return;
    present->cost[at] = seconds;
    if (at + 1 < TRIAL_SHOWS)
        return;
    present->trial = false;
    double pixels = (double)present->own->w * present->own->h;
    if (!present_is_dear(present->cost, TRIAL_SHOWS, pixels))
        return;
    if (!use_surface(present))
        use_renderer(present);
    ask_for_frame(present->window);
}

bool present_show(Present *present, const PixelRect *rects, int count)
{
    if (count == 0)
        return true;
    double start = platform_cpu_seconds();
    bool shown = present->renderer ? show_by_renderer(present, rects, count)
                                   : show_on_surface(present, rects, count);
    if (!shown)
        present->lost = true;
    else if (present->renderer && present->trial)
        judge(present, platform_cpu_seconds() - start);
    return shown;
}

void present_lost(Present *present)
{
    present->lost = true;
}

PresentWay present_way(const Present *present)
{
    return present->renderer ? PRESENT_RENDERER : PRESENT_SURFACE;
}
