/* The network of a worksheet as a picture: what is given, and nothing that is
   to be found. */
#ifndef CLI_WORKSHEET_PICTURE_H
#define CLI_WORKSHEET_PICTURE_H

#include "cli/command.h"
#include "cli/worksheet.h"

/* Writes a PNG file at once. The run of the sheet is moved. CLI_DONE, or the
   exit code after the reason was told of `name` (picture_write). */
int worksheet_picture(const Cli *cli, const Usage *usage,
                      const Worksheet *sheet, const char *path,
                      const char *name);

#endif
