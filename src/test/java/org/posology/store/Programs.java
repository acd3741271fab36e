package org.posology.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** PostgreSQL's programs: unpacking takes longer than all the rest, so all tests share them. */
public final class Programs {

  private static final Path SHARED = Path.of("target", "postgres").toAbsolutePath();

  private Programs() {}

  /** Makes a folder in which a server finds them unpacked. */
  public static void link(Path folder) throws IOException {
    Files.createDirectories(SHARED);
    Files.createDirectories(folder);
    try {
      Path programs = FolderLock.during(SHARED, () -> PostgresBinaries.unpack(SHARED));
      Path link = folder.resolve(programs.getFileName());
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, programs);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
