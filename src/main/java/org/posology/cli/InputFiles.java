package org.posology.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
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
      found = walk(path, Integer.MAX_VALUE, file -> ARTICLES.matches(file.getFileName()));
    } else if (Files.exists(path)) {
      found = List.of(path);
    } else if (isPattern(argument)) {
      found = walk(root(path), depth(path), pattern(argument)::matches);
    }
    if (found.isEmpty()) {
      throw new PosologyException(argument + ": no such file, or nothing to read in it");
    }
    return found;
  }

  private static boolean isPattern(String argument) {
    return argument.chars().anyMatch(c -> WILD.indexOf(c) >= 0);
  }

  private static PathMatcher pattern(String argument) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + argument);
    } catch (PatternSyntaxException e) {
      throw new PosologyException(argument + ": no pattern: " + e.getDescription(), e);
    }
  }

  /**
   * How far beneath its root a pattern can match: folders further down are none of its business.
   */
  private static int depth(Path pattern) {
    String text = pattern.toString();
    return text.contains("**") || text.contains("{")
        ? Integer.MAX_VALUE
        : pattern.getNameCount()
            - (root(pattern).toString().isEmpty() ? 0 : root(pattern).getNameCount());
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

  private static List<Path> walk(Path folder, int depth, Predicate<Path> wanted) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new Finder(wanted, files));
    } catch (IOException e) {
      throw new PosologyException(folder + ": cannot be listed: " + e, e);
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  private static final class Finder extends SimpleFileVisitor<Path> {

    private final Predicate<Path> wanted;
    private final List<Path> files;

    Finder(Predicate<Path> wanted, List<Path> files) {
      this.wanted = wanted;
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && wanted.test(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A link that leads back up shows nothing new, and one that leads nowhere shows nothing. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof FileSystemLoopException || failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }
}
