package org.posology.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which files are due, in NLM's order: all of the newest baseline, then its updates by number.
 * Files of earlier years are not: a baseline replaces them. Behind a number that is not there yet,
 * files wait.
 *
 * @param year of the newest baseline
 * @param lastOfBaseline its greatest number
 * @param due in order
 * @param waiting behind a gap
 * @param missing numbers that make the first gap
 * @param replaced files of earlier years that are still there
 * @param wholeBaseline whether the baseline's end is known: the first update is there
 */
public record SyncPlan(
    int year,
    int lastOfBaseline,
    List<NlmFile> due,
    List<NlmFile> waiting,
    List<Integer> missing,
    int replaced,
    boolean wholeBaseline) {

  /**
   * Makes the plan.
   *
   * @param read names of the files that were read to their end
   * @param passGaps whether to go on behind a gap: the result is the same, if it is ever filled
   */
  public static SyncPlan of(Listing baseline, Listing updates, Set<String> read, boolean passGaps) {
    if (baseline.files().isEmpty()) {
      throw new RemoteException(
          "no file of NLM in baseline/: is posology.sync.base the folder above it?");
    }
    NlmFile last = baseline.files().last();
    NavigableSet<NlmFile> ofYear = new TreeSet<>(baseline.files());
    ofYear.addAll(updates.files());
    int all = ofYear.size();
    ofYear.removeIf(file -> file.year() != last.year());
    int firstGap = passGaps ? Integer.MAX_VALUE : firstGap(ofYear, read);
    List<NlmFile> due = new ArrayList<>();
    List<NlmFile> waiting = new ArrayList<>();
    for (NlmFile file : ofYear) {
      if (!read.contains(file.name())) {
        (file.number() < firstGap ? due : waiting).add(file);
      }
    }
    return new SyncPlan(
        last.year(),
        last.number(),
        due,
        waiting,
        waiting.isEmpty() ? List.of() : gap(firstGap, waiting.get(0)),
        all - ofYear.size(),
        ofYear.stream().anyMatch(file -> file.number() == last.number() + 1));
  }

  /** Which folder a file of this year is in. */
  public NlmFolder folder(NlmFile file) {
    return file.number() <= lastOfBaseline ? NlmFolder.BASELINE : NlmFolder.UPDATES;
  }

  /** Gaps before the last file that was read were passed on purpose. */
  private static int firstGap(NavigableSet<NlmFile> files, Set<String> read) {
    int number = 1;
    for (NlmFile file : files) {
      if (read.contains(file.name())) {
        number = file.number() + 1;
      }
    }
    for (NlmFile file : files.tailSet(new NlmFile(files.first().year(), number))) {
      if (file.number() != number) {
        return number;
      }
      number++;
    }
    return Integer.MAX_VALUE;
  }

  private static List<Integer> gap(int first, NlmFile next) {
    return IntStream.range(first, next.number()).boxed().toList();
  }
}
