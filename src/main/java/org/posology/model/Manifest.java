package org.posology.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.posology.document.PosologyException;

/**
 * The file {@code models/manifest}: each model, lexicon and rule file with what it is and where it
 * is from. What it says of bytes is measured, what it says of origins is written by people.
 */
public final class Manifest {

  private static final String NAME = "manifest";
  private static final String HEAD =
      """
      # Every model, lexicon and rule file. A file that differs, lacks or stands here without an entry
      # ends every run before its first record. After a change: posology models manifest
      # It renews version, sha256 and bytes; source, licence, command and scores are written by hand.
      """;

  private final List<ManifestEntry> entries;

  private Manifest(List<ManifestEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * What writing a manifest anew has changed.
   *
   * @param files how many stand in it
   * @param changes a line for each entry that is new, other or gone
   * @param undescribed files of which source or licence is not said yet
   */
  public record Renewal(int files, List<String> changes, List<String> undescribed) {}

  static Manifest read(Path models) {
    Path file = models.resolve(NAME);
    try {
      return new Manifest(ManifestReader.read(file, Files.readAllLines(file)));
    } catch (NoSuchFileException e) {
      throw new PosologyException(
          file
              + " is missing: take it from where models/ is from; if these models are your own,"
              + " write it: posology models manifest",
          e);
    } catch (IOException e) {
      throw new PosologyException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Writes the manifest of a folder as it is now, and keeps what people wrote in it. */
  public static Renewal renew(Path models) {
    Path file = models.resolve(NAME);
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      Map<String, ManifestEntry> before = byName(ManifestReader.mend(file, lines));
      List<ManifestEntry> now =
          ModelFile.models(models).stream()
              .map(found -> ManifestEntry.of(found, before.get(found.name())))
              .toList();
      String text = now.stream().map(ManifestEntry::text).collect(Collectors.joining("\n"));
      replace(file, HEAD + "\n" + text);
      return renewal(before, now);
    } catch (IOException e) {
      throw new PosologyException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Whole or not at all: what people wrote in it is nowhere else. */
  private static void replace(Path file, String text) throws IOException {
    Path fresh = Files.writeString(file.resolveSibling("." + NAME + ".new"), text);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Renewal renewal(Map<String, ManifestEntry> before, List<ManifestEntry> now) {
    List<String> changes = new ArrayList<>();
    Map<String, ManifestEntry> gone = new TreeMap<>(before);
    for (ManifestEntry entry : now) {
      ManifestEntry old = gone.remove(entry.name());
      if (old == null) {
        changes.add("new      " + entry.name());
      } else if (!old.sha256().equals(entry.sha256())) {
        changes.add("changed  " + entry.name() + ", version " + entry.version());
      }
    }
    gone.keySet().forEach(name -> changes.add("gone     " + name));
    return new Renewal(now.size(), List.copyOf(changes), undescribed(now));
  }

  /** Files of which nobody has said where they are from. */
  List<String> undescribed() {
    return undescribed(entries);
  }

  private static List<String> undescribed(List<ManifestEntry> entries) {
    return entries.stream().filter(e -> !e.isDescribed()).map(ManifestEntry::name).toList();
  }

  /**
   * Compares files with what is said of them.
   *
   * @throws ModelMismatchException if one differs, is missing, or has no entry
   */
  void verify(List<ModelFile> files) {
    Map<String, ManifestEntry> missing = byName(entries);
    List<String> problems = new ArrayList<>();
    for (ModelFile file : files) {
      ManifestEntry entry = missing.remove(file.name());
      if (entry == null) {
        problems.add(file.name() + ": not in the manifest");
      } else if (!entry.isOf(file)) {
        problems.add(
            "%s: SHA-256 %s, %d bytes; the manifest says %s, %d bytes"
                .formatted(
                    file.name(), file.sha256(), file.bytes(), entry.sha256(), entry.bytes()));
      }
    }
    missing.keySet().forEach(name -> problems.add(name + ": missing"));
    if (!problems.isEmpty()) {
      throw new ModelMismatchException(problems);
    }
  }

  private static Map<String, ManifestEntry> byName(List<ManifestEntry> entries) {
    return entries.stream()
        .collect(
            Collectors.toMap(ManifestEntry::name, Function.identity(), (a, b) -> a, TreeMap::new));
  }
}
