// The parts of curses.h that Swift cannot import: macros with casts or arguments, and shared
// globals.
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

/// The properties of a terminal in terminfo that decide whether and how it is used.
typedef struct {
  /// The database has the terminal.
  bool is_known;
  /// The cursor can be put anywhere.
  bool is_addressable;
  /// A colour number is red, green and blue, eight bits each.
  bool has_direct_color;
  /// The number of colours; 0 or less for none.
  int colors;
} nc_terminal;

/// Looks a terminal up, without making it the current one.
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

/// The standard window, which covers the whole screen.
static inline WINDOW *nc_stdscr(void) { return stdscr; }

/// The number of colours of the terminal; 0 before `start_color`.
static inline int nc_colors(void) { return COLORS; }

/// Whether the terminal has an alternate screen for full-screen programs, and shows the first one
/// again after them.
static inline bool nc_has_other_screen(void) {
  const char *leave = tigetstr((char *)"rmcup");
  return leave != NULL && leave != (const char *)-1;
}

/// A string of the terminal's entry by the name of its capability; NULL where it has none.
static inline const char *nc_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (const char *)-1 ? NULL : text;
}

/// A string of the terminal's entry with its numbers filled in; NULL when it cannot be.
static inline const char *nc_fill_in(const char *text, int first, int second) {
  return text ? tiparm(text, first, second) : NULL;
}

/// Whether the terminal tells the position of its cursor and what kind of terminal it is (the u7 and
/// u9 of terminfo's user capabilities).
static inline bool nc_takes_questions(void) {
  const char *position = tigetstr((char *)"u7");
  const char *kind = tigetstr((char *)"u9");
  return position != NULL && position != (const char *)-1 && kind != NULL
         && kind != (const char *)-1;
}

/// Makes the next refresh clear the screen and draw it in full.
static inline void nc_clear_next(void) { clearok(curscr, TRUE); }

/// Makes a blank cell of a style, of which the other cells of that style are copies.
static inline void nc_make_blank(cchar_t *cell, attr_t attributes, int pair) {
  setcchar(cell, L" ", attributes, 0, &pair);
}

/// Copies the blank cell of a style with another character. Faster than `setcchar` for each cell.
static inline void nc_set(cchar_t *cell, const cchar_t *blank, uint32_t base) {
  *cell = *blank;
  cell->chars[0] = (wchar_t)base;
}

/// Puts a zero-width mark on a cell; `place` is 1 to 4.
static inline void nc_set_mark(cchar_t *cell, int place, uint32_t mark) {
  if (place < CCHARW_MAX) cell->chars[place] = (wchar_t)mark;
}
