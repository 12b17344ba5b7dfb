#ifndef CUCHARDET_SHIM_H
#define CUCHARDET_SHIM_H

#if __has_include(<uchardet/uchardet.h>)
#include <uchardet/uchardet.h>
#else
#include <uchardet.h>
#endif

#endif
