#ifndef CXML_SHIM_H
#define CXML_SHIM_H

/* Debian's libxml2 is built with ICU, whose headers Foundation brings along in another version.
   Only types that we do not use differ without it. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

#endif
