package org.posology.model;

import java.util.List;
import org.posology.document.PosologyException;

/** The files under {@code models/} are not those of their manifest: none of them was parsed. */
public final class ModelMismatchException extends PosologyException {

  private static final long serialVersionUID = 1;

  ModelMismatchException(List<String> problems) {
    super(
        "models/ is not what models/manifest says; nothing was read:\n  "
            + String.join("\n  ", problems)
            + "\nRestore these files from where models/ is from; or, if the change is meant,"
            + " make it known: posology models manifest");
  }
}
