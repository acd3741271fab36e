package org.posology.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.posology.document.PosologyException;

/**
 * The files that arguments name: a file is itself, a folder is all beneath it that looks like
 * articles, and a pattern ({@code *}, {@code ?}, {@code **}) that the shell left alone is what it
 * matches. Sorted, each once.
 */
final class InputFiles {

  /** What is read in a folder; a file that is named itself is read whatever its name is. */
  private static final PathMatcher ARTICLES =
      FileSystems.getDefault().getPathMatcher("glob:*.{xml,jsonl,nbib,medline,txt}{,.gz}");

  private static final String WILD = "*?[{";

  private InputFiles() {}

  /**
   * Finds them.
   *
   * @throws PosologyException if an argument names nothing
   */
  static List<Path> of(List<String> arguments) {
    return arguments.stream().flatMap(argument -> find(argument).stream()).distinct().toList();
  }

  private static List<Path> find(String argument) {
    Path path = Path.of(argument);
    List<Path> found = List.of();
    if (Files.isDirectory(path)) {
      found = walk(path, file -> ARTICLES.matches(file.getFileName()));
    } else if (Files.exists(path)) {
      found = List.of(path);
    } else if (isPattern(argument)) {
      PathMatcher pattern = FileSystems.getDefault().getPathMatcher("glob:" + argument);
      found = walk(root(path), pattern::matches);
    }
    if (found.isEmpty()) {
      throw new PosologyException(argument + ": no such file, or nothing to read in it");
    }
    return found;
  }

  private static boolean isPattern(String argument) {
    return argument.chars().anyMatch(c -> WILD.indexOf(c) >= 0);
  }

  /** The folder above the first part of a pattern that has a wildcard. */
  private static Path root(Path pattern) {
    Path root = pattern.isAbsolute() ? pattern.getRoot() : Path.of("");
    for (Path part : pattern) {
      if (isPattern(part.toString())) {
        break;
      }
      root = root.resolve(part);
    }
    return root;
  }

  private static List<Path> walk(Path folder, Predicate<Path> wanted) {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).filter(wanted).sorted().toList());
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new PosologyException(folder + ": cannot be listed: " + e.getMessage(), e);
    }
  }
}
