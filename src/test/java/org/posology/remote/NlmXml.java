package org.posology.remote;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented PubMed files; a number stands for the PMID that is 900000000 greater. */
public final class NlmXml {

  private NlmXml() {}

  /** A file of articles and deletions. */
  public static String file(List<String> articles, int... deleted) {
    String gone =
        IntStream.of(deleted)
            .mapToObj(number -> "<PMID Version=\"1\">%d</PMID>".formatted(900000000 + number))
            .collect(Collectors.joining());
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
        + "<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle, 1st January 2026//EN\""
        + " \"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_260101.dtd\">\n<PubmedArticleSet>\n"
        + String.join("\n", articles)
        + (gone.isEmpty() ? "" : "<DeleteCitation>" + gone + "</DeleteCitation>")
        + "\n</PubmedArticleSet>\n";
  }

  /** Articles with these numbers, all as of one year. */
  public static List<String> articles(int first, int count, int year) {
    return IntStream.range(first, first + count)
        .mapToObj(number -> article(number, 100 + number % 7, year))
        .toList();
  }

  public static String article(int number, int milligrams, int year) {
    return """
        <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM">
        <PMID Version="1">%d</PMID>
        <DateRevised><Year>%d</Year><Month>03</Month><Day>04</Day></DateRevised>
        <Article PubModel="Print"><Journal><Title>Journal of Invented Trials</Title></Journal>
        <ArticleTitle>Trial %d</ArticleTitle>
        <Abstract><AbstractText>imatinib %d mg: response.</AbstractText></Abstract>
        </Article></MedlineCitation></PubmedArticle>"""
        .formatted(900000000 + number, year, number, milligrams);
  }
}
