package org.posology.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.posology.document.PosologyException;
import org.posology.job.Jobs;
import org.posology.store.ClaimPart;
import org.posology.store.Curations;
import org.posology.store.Decision;
import org.posology.store.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What curators look at, and decide. */
@Command(
    name = "curate",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Shows what to look at next, and keeps what is decided.",
      "A KEY is what 'curate list' shows first, or its first digits."
    })
final class Curate {

  private static final String KEY = "KEY";

  /** Who decides, and why. */
  static final class Remark {

    @Option(names = "--by", description = "Who decides (default: ${DEFAULT-VALUE}).")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--note", description = "A remark to keep with the decision.")
    private @Nullable String note;
  }

  @Command(description = "What to look at next: changes first, then news, then what is in doubt.")
  int list(
      @Mixin Home home,
      @Option(
              names = "--limit",
              defaultValue = "20",
              description = "How many (default: ${DEFAULT-VALUE}).")
          int limit) {
    if (limit < 1) {
      throw new PosologyException("--limit is " + limit + ": must be at least 1");
    }
    return withDatabase(
        home,
        jobs -> {
          jobs.curationQueue().next(limit).forEach(e -> System.out.print(CurationText.of(e)));
          return ExitCode.COMPLETE;
        });
  }

  @Command(description = "One assertion, as it is read and as it was decided.")
  int show(@Mixin Home home, @Parameters(paramLabel = KEY) String key) {
    return withCurations(
        home,
        curations ->
            curations
                .find(curations.key(key))
                .ifPresentOrElse(
                    found -> System.out.print(CurationText.of(found)),
                    () -> System.out.println("neither current nor decided on")));
  }

  @Command(description = "All that was decided on an assertion, oldest first.")
  int history(@Mixin Home home, @Parameters(paramLabel = KEY) String key) {
    return withCurations(
        home,
        curations ->
            curations
                .history(curations.key(key))
                .forEach(past -> System.out.print(CurationText.of(past))));
  }

  @Command(description = "The claim is right as it is read.")
  int accept(@Mixin Home home, @Mixin Remark remark, @Parameters(paramLabel = KEY) String key) {
    return decide(home, key, remark, Verdict.ACCEPT);
  }

  @Command(description = "The article does not say so.")
  int reject(@Mixin Home home, @Mixin Remark remark, @Parameters(paramLabel = KEY) String key) {
    return decide(home, key, remark, Verdict.REJECT);
  }

  @Command(description = "What was decided before is taken back.")
  int withdraw(@Mixin Home home, @Mixin Remark remark, @Parameters(paramLabel = KEY) String key) {
    return decide(home, key, remark, Verdict.WITHDRAW);
  }

  @Command(
      description = {
        "The claim is right but for some parts.",
        "Parts: drugs, dose, outcome, direction, effect, comparator, condition, certainty.",
        "Words are quoted from the text; several drugs or doses are said one by one; nothing behind"
            + " the sign says that there is none: dose="
      })
  int correct(
      @Mixin Home home,
      @Mixin Remark remark,
      @Parameters(index = "0", paramLabel = KEY) String key,
      @Parameters(index = "1..*", arity = "1..*", paramLabel = "PART=VALUE")
          List<String> corrections) {
    Map<ClaimPart, List<String>> parts = Corrections.of(corrections);
    return withCurations(
        home,
        curations -> {
          UUID found = curations.key(key);
          curations.decide(new Decision(found, Verdict.CORRECT, parts, remark.by, remark.note));
          curations.find(found).ifPresent(now -> System.out.print(CurationText.of(now)));
        });
  }

  @Command(description = "A remark that decides nothing.")
  int note(
      @Mixin Home home,
      @Option(names = "--by", description = "Who remarks.") @Nullable String by,
      @Parameters(index = "0", paramLabel = KEY) String key,
      @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORD") List<String> words) {
    Remark remark = new Remark();
    remark.by = by == null ? remark.by : by;
    remark.note = String.join(" ", new ArrayList<>(words));
    return decide(home, key, remark, Verdict.NOTE);
  }

  private static int decide(Home home, String key, Remark remark, Verdict verdict) {
    return withCurations(
        home,
        curations ->
            curations.decide(Decision.of(curations.key(key), verdict, remark.by, remark.note)));
  }

  private static int withCurations(Home home, java.util.function.Consumer<Curations> work) {
    return withDatabase(
        home,
        jobs -> {
          work.accept(jobs.curations());
          return ExitCode.COMPLETE;
        });
  }

  private static int withDatabase(Home home, ToIntFunction<Jobs> work) {
    try (Jobs jobs = Jobs.open(home.config())) {
      return work.applyAsInt(jobs);
    }
  }
}
