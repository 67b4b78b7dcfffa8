// What Swift cannot import from curses.h: macros with casts or arguments, and shared globals.
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <stdint.h>
#include <stdio.h>
#include <term.h>
#include <unistd.h>

static const attr_t NC_BOLD = WA_BOLD;
static const attr_t NC_DIM = WA_DIM;
static const attr_t NC_ITALIC = WA_ITALIC;
static const attr_t NC_UNDERLINE = WA_UNDERLINE;
static const attr_t NC_REVERSE = WA_REVERSE;

/// What terminfo says of a terminal, as far as it decides whether and how it is used.
typedef struct {
  /// The database has the terminal.
  bool is_known;
  /// The cursor can be put anywhere.
  bool is_addressable;
  /// A colour number is red, green and blue, eight bits each.
  bool has_direct_color;
  /// How many colours it has; 0 or less for none.
  int colors;
} nc_terminal;

/// Looks a terminal up; leaves no current terminal behind.
static inline nc_terminal nc_look_up(const char *name, int output) {
  nc_terminal found = {false, false, false, 0};
  int reason = 0;
  if (setupterm((char *)name, output, &reason) != OK) {
    // A printing terminal is known, but it is not for screens.
    found.is_known = reason == 1;
    return found;
  }
  const char *move = tigetstr((char *)"cup");
  found.is_known = true;
  found.is_addressable = move != NULL && move != (const char *)-1;
  found.colors = tigetnum((char *)"colors");
  found.has_direct_color = tigetflag((char *)"RGB") == 1 && tigetnum((char *)"colors") == 0x1000000;
  del_curterm(cur_term);
  return found;
}

/// `newterm` on two descriptors; NULL when it fails.
static inline SCREEN *nc_newterm(const char *name, int output, int input) {
  FILE *out = fdopen(output, "w");
  FILE *in = fdopen(input, "r");
  return out && in ? newterm((char *)name, out, in) : NULL;
}

/// Every window reaches to the corners of this one.
static inline WINDOW *nc_stdscr(void) { return stdscr; }

/// How many colours the terminal has; 0 before `start_color`.
static inline int nc_colors(void) { return COLORS; }

/// Whether the terminal has another screen for full-screen programs and shows the first again
/// behind them.
static inline bool nc_has_other_screen(void) {
  const char *leave = tigetstr((char *)"rmcup");
  return leave != NULL && leave != (const char *)-1;
}

/// Makes the next refresh clear the screen and send it whole.
static inline void nc_clear_next(void) { clearok(curscr, TRUE); }

/// A blank in a look; the cells of that look are copies of it.
static inline void nc_make_blank(cchar_t *cell, attr_t attributes, int pair) {
  setcchar(cell, L" ", attributes, 0, &pair);
}

/// A copy of a look's blank with another character in it. Faster than `setcchar` for each cell.
static inline void nc_set(cchar_t *cell, const cchar_t *blank, uint32_t base) {
  *cell = *blank;
  cell->chars[0] = (wchar_t)base;
}

/// Puts a zero-width mark on a cell; `place` is 1 to 4.
static inline void nc_set_mark(cchar_t *cell, int place, uint32_t mark) {
  if (place < CCHARW_MAX) cell->chars[place] = (wchar_t)mark;
}
