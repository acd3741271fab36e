package org.posology.job;

import java.nio.file.Path;
import org.posology.document.PosologyException;

/** A file is no longer what it was when the run began: it was not read to its end. */
final class FileChangedException extends PosologyException {

  private static final long serialVersionUID = 1;

  private static final String WHAT =
      ": the file changed while it was read; when it is written to its end, run again";

  FileChangedException(Path file) {
    super(file + WHAT);
  }

  FileChangedException(Path file, Exception cause) {
    super(file + WHAT, cause);
  }
}
