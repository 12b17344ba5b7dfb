#include "standin.h"

#if defined(__linux__)

#include <dlfcn.h>
#include <libxml/xmlversion.h>
#include <stdio.h>
#include <stdlib.h>

/* The names under which the libraries' binary interfaces are kept
   (https://www.debian.org/doc/debian-policy/ch-sharedlibs.html): those of the headers that the
   callers were compiled with. libxml2 changed its own with 2.14. */
static const char *const names[] = {
#if LIBXML_VERSION >= 21400
  [late_xml] = "libxml2.so.16",
#else
  [late_xml] = "libxml2.so.2",
#endif
  [late_bundles] = "libarchive.so.13",
  [late_charsets] = "libuchardet.so.0",
};

static void *handles[sizeof names / sizeof names[0]];

/* Opening twice from two threads gives the same handle (dlopen(3) counts), so no lock is needed. */
void *late_function(enum late_library library, const char *name) {
  void *handle = __atomic_load_n(&handles[library], __ATOMIC_ACQUIRE);
  if (handle == 0) {
    handle = dlopen(names[library], RTLD_NOW | RTLD_LOCAL);
    __atomic_store_n(&handles[library], handle, __ATOMIC_RELEASE);
  }
  void *function = handle == 0 ? 0 : dlsym(handle, name);
  if (function == 0) {
    fprintf(stderr, "archive: the library %s, which this file needs, cannot be opened (%s); install the "
            "package that has it and try again\n", names[library], dlerror());
    exit(2);
  }
  return function;
}

#endif
