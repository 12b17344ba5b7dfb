/* CLate: opens libxml2, libarchive and uchardet when they are first called, not when the program
   starts. They bring along fourteen libraries with tables of megabytes, and most runs of `archive`
   read no file that needs them.
   It knows nothing of what they do. Read next: late.c. */
#ifndef CLATE_LATE_H
#define CLATE_LATE_H

/* One of the libraries that are opened late. */
enum late_library { late_xml, late_bundles, late_charsets };

#endif
