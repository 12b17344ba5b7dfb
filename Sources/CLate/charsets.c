/* The functions of uchardet that Sources/Charsets calls. */
#include "standin.h"

#if defined(__linux__)

#include "../CUchardet/shim.h"

#define CHARSETS(result, name, parameters, arguments) \
  LATE(late_charsets, result, name, parameters, arguments)

CHARSETS(uchardet_t, uchardet_new, (void), ())
CHARSETS(void, uchardet_delete, (uchardet_t detector), (detector))
CHARSETS(int, uchardet_handle_data, (uchardet_t detector, const char *bytes, size_t count),
         (detector, bytes, count))
CHARSETS(void, uchardet_data_end, (uchardet_t detector), (detector))
CHARSETS(const char *, uchardet_get_charset, (uchardet_t detector), (detector))

#endif
