package org.posology.dose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.posology.document.Sentence;
import org.posology.spec.Texts;

/** Shows how each line of standard input is read: the items, and the doses. */
final class DoseTry {

  private DoseTry() {}

  public static void main(String[] args) throws IOException {
    DoseGrammar grammar = DoseGrammar.load(Path.of("models"));
    DoseTagger tagger = DoseTagger.load(Path.of("models"), Path.of("config"));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Sentence sentence = Texts.sentence(line);
      if (args.length > 0) {
        for (Item item : grammar.read(new SentenceForms(sentence))) {
          out.println("    " + line.substring(item.begin(), item.end()) + "  " + item.sense());
        }
      }
      out.println(line);
      for (DoseMention mention : tagger.tag(List.of(sentence))) {
        out.println("  " + Written.dose(mention) + "   [" + mention.rule() + "]");
      }
    }
  }
}
