package org.posology.nlp;

import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ext.ExtensionLoader;

/** Tells OpenNLP which features our models have. Public because OpenNLP makes it by its name. */
public final class TaggerFactory extends TokenNameFinderFactory {

  /** OpenNLP makes no class of a package that it has not been told of. */
  static void allow() {
    ExtensionLoader.registerAllowedPackage(TaggerFactory.class.getPackageName());
  }

  @Override
  public NameContextGenerator createContextGenerator() {
    return new TaggerContexts();
  }
}
