package org.posology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What {@code dependencies.md} gives a reason for is what {@code pom.xml} asks for, and no more.
 */
class DependenciesTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([^`: ]+:[^`]+)` \\| (\\w+) \\| (.+) \\|$");
  private static final List<String> PARTS = List.of("dependency", "plugin", "path");

  @Test
  void everyOneHasAReason() throws Exception {
    Map<String, String> said = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("src/site/markdown/dependencies.md")));
    while (row.find()) {
      said.put(row.group(1), row.group(2));
      assertThat(row.group(3)).as(row.group(1)).hasSizeGreaterThan(20);
    }
    Map<String, String> asked = new TreeMap<>();
    elements()
        .forEach(part -> asked.merge(name(part), use(part), (a, b) -> a.equals(b) ? a : "both"));
    assertThat(said).isEqualTo(asked);
  }

  /** A version is a number here or the parent's; a build of tomorrow takes the same. */
  @Test
  void everyOneIsPinned() throws Exception {
    assertThat(elements())
        .allSatisfy(
            part ->
                assertThat(text(part, "version"))
                    .as(name(part))
                    .matches("|[0-9][0-9A-Za-z.]*|\\$\\{[a-z.-]+\\.version}"));
    assertThat(properties()).allSatisfy(version -> assertThat(version).matches("[0-9][0-9.]*"));
  }

  private static List<Element> elements() throws Exception {
    List<Element> elements = new ArrayList<>();
    for (String part : PARTS) {
      elements.addAll(nodes("//" + part));
    }
    return elements;
  }

  private static List<String> properties() throws Exception {
    return nodes("/project/properties/*").stream()
        .filter(one -> one.getTagName().endsWith(".version"))
        .map(Element::getTextContent)
        .toList();
  }

  private static List<Element> nodes(String path) throws Exception {
    NodeList found =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(path, pom(), XPathConstants.NODESET);
    List<Element> nodes = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      nodes.add((Element) found.item(i));
    }
    return nodes;
  }

  private static Document pom() throws Exception {
    try (var in = Files.newInputStream(Path.of("pom.xml"))) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String name(Element part) {
    return text(part, "groupId") + ":" + text(part, "artifactId");
  }

  private static String use(Element part) {
    String scope = text(part, "scope");
    return part.getTagName().equals("dependency") ? scope.isEmpty() ? "compile" : scope : "build";
  }

  private static String text(Element part, String name) {
    for (var child = part.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeName().equals(name)) {
        return child.getTextContent();
      }
    }
    return "";
  }
}
