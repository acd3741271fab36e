package org.posology.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.posology.job.Jobs;
import org.posology.store.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** How an assertion came about. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the sentences that make a claim, with its parts marked, and the rules that read it so.",
      "A KEY is that of current_assertion, or its first digits."
    })
final class Explain implements Callable<Integer> {

  @Mixin private Home home = new Home();

  @Parameters(paramLabel = "KEY", description = "The assertion.")
  private String key = "";

  @Override
  public Integer call() {
    try (Jobs jobs = Jobs.open(home.config())) {
      List<Explanation> found = jobs.explanations().of(jobs.curations().key(key));
      found.forEach(one -> System.out.println(ExplanationText.of(one, Ansi.AUTO.enabled())));
      if (found.isEmpty()) {
        System.out.println("not current: superseded, or its article is deleted or retracted");
      }
      return found.isEmpty() ? ExitCode.REJECTED : ExitCode.COMPLETE;
    }
  }
}
