/* The functions of libxml2 that Sources/XML calls. */
#include "standin.h"

#if defined(__linux__)

#include "../CXML/shim.h"

#define XML(result, name, parameters, arguments) LATE(late_xml, result, name, parameters, arguments)

XML(xmlParserCtxtPtr, xmlCreatePushParserCtxt,
    (xmlSAXHandlerPtr handler, void *user, const char *chunk, int size, const char *file),
    (handler, user, chunk, size, file))
XML(int, xmlCtxtUseOptions, (xmlParserCtxtPtr context, int options), (context, options))
XML(int, xmlParseChunk, (xmlParserCtxtPtr context, const char *chunk, int size, int is_last),
    (context, chunk, size, is_last))
XML(void, xmlStopParser, (xmlParserCtxtPtr context), (context))
XML(void, xmlFreeParserCtxt, (xmlParserCtxtPtr context), (context))
XML(int, xmlSAX2GetLineNumber, (void *context), (context))
XML(htmlDocPtr, htmlReadMemory,
    (const char *bytes, int size, const char *address, const char *encoding, int options),
    (bytes, size, address, encoding, options))
XML(void, xmlFreeDoc, (xmlDocPtr document), (document))
XML(xmlNodePtr, xmlDocGetRootElement, (const xmlDoc *document), (document))
XML(const htmlEntityDesc *, htmlEntityLookup, (const xmlChar *name), (name))

#endif
