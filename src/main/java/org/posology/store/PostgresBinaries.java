package org.posology.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, as zonky's archives bring them. Only the archives are used, not zonky's
 * way to start them: that trusts every user of the machine, and does not wait for the disk.
 */
final class PostgresBinaries {

  private PostgresBinaries() {}

  /** Unpacks them once beneath a folder; half an unpacking is never taken for a whole one. */
  static Path unpack(Path folder) throws IOException {
    URLConnection archive = archive().openConnection();
    // a newer version's archive has another size
    Path target = folder.resolve("binaries-" + archive.getContentLengthLong());
    if (Files.exists(target)) {
      return target;
    }
    Path fresh = folder.resolve("binaries.new");
    FolderTree.delete(fresh);
    try (InputStream in = archive.getInputStream()) {
      unpack(in, fresh);
    }
    return Files.move(fresh, target);
  }

  private static URL archive() throws IOException {
    String name = "/postgres-" + system() + "-" + architecture() + ".txz";
    URL archive = PostgresBinaries.class.getResource(name);
    if (archive == null) {
      throw new IOException("no PostgreSQL for this system is packaged (" + name + ")");
    }
    return archive;
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.startsWith("mac") ? "darwin" : name.startsWith("windows") ? "windows" : "linux";
  }

  private static String architecture() {
    String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return name.equals("aarch64") || name.equals("arm64") ? "arm_64" : "x86_64";
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      makeExecutable(file, entry.getMode());
    }
  }

  private static void makeExecutable(Path file, int mode) throws IOException {
    boolean executable = (mode & 0100) != 0;
    if (executable && Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
