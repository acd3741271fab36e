package org.posology.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.posology.comparison.HostileComparison;
import org.posology.report.HostileReport;
import tools.jackson.databind.JsonNode;

/**
 * Both pages in a real browser, filled with names that would do harm: in light and dark, on a desk
 * and on a phone. With {@code -Dpages.pictures=true} pictures go to {@code target/pages}.
 */
class PagesInBrowserTest {

  private static final int PHONE = 360;
  private static final int DESK = 1200;

  /** All text with the colours that it has: the worst contrast of all, and where. */
  private static final String CONTRAST =
      """
      (() => {
        const rgb = c => (c.match(/[\\d.]+/g) || []).map(Number);
        const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
          .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
          .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
        const covers = (box, at) => at.left + 1 >= box.left && at.right - 1 <= box.right
          && (at.top + at.bottom) / 2 >= box.top && (at.top + at.bottom) / 2 <= box.bottom;
        const behind = (node, at) => {
          for (let e = node; e; e = e.parentElement) {
            const c = rgb(getComputedStyle(e).backgroundColor);
            if ((c.length < 4 || c[3] > 0.5) && (e === document.body || covers(e.getBoundingClientRect(), at))) return c;
          }
          return [255, 255, 255];
        };
        let worst = {ratio: 99, text: '', seen: 0};
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const text = walk.currentNode.textContent.trim();
          const range = document.createRange();
          range.selectNodeContents(walk.currentNode);
          const at = range.getBoundingClientRect();
          if (!text || at.width < 2 || at.height < 2) continue;
          const e = walk.currentNode.parentElement;
          let hidden = false;
          for (let up = e; up; up = up.parentElement) hidden ||= getComputedStyle(up).clipPath !== 'none';
          if (hidden) continue;
          const a = light(rgb(getComputedStyle(e).color)), b = light(behind(e, at));
          const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          worst.seen++;
          if (ratio < worst.ratio) { worst.ratio = ratio; worst.text = text.slice(0, 80); }
        }
        return worst;
      })()
      """;

  /** What sticks out at the side, if the page can be pushed sideways. */
  private static final String WIDTH =
      """
      ({page: document.documentElement.scrollWidth, window: innerWidth,
        out: [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1
            && !e.closest('.wide')).map(e => e.outerHTML.slice(0, 120)).slice(0, 3)})
      """;

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path profiles;

  @TempDir Path folder;

  private Chromium browser;

  @BeforeEach
  void start() throws Exception {
    Optional<Path> program = Chromium.program();
    if (program.isEmpty()) {
      System.out.println("no page is looked at: Chromium is not installed");
    }
    assumeTrue(program.isPresent(), "Chromium is not installed");
    browser = Chromium.start(program.orElseThrow(), Files.createTempDirectory(profiles, "profile"));
  }

  @AfterEach
  void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void theReport() throws Exception {
    Path page = Files.writeString(folder.resolve("report.html"), HostileReport.page());
    look(page, "report");
    JsonNode charts =
        browser.ask(
            "[...document.querySelectorAll('figure')].map(f => ["
                + "document.getElementById(f.getAttribute('aria-labelledby')).textContent,"
                + "document.getElementById(f.getAttribute('aria-describedby')).textContent,"
                + "f.querySelector('caption').textContent, f.querySelectorAll('th[scope]').length])");
    assertThat(charts.size()).isEqualTo(HostileReport.CHARTS);
    for (JsonNode chart : charts) {
      assertThat(chart.get(0).asString()).isNotBlank();
      assertThat(chart.get(1).asString()).isNotBlank();
      assertThat(chart.get(2).asString()).contains(chart.get(1).asString());
      assertThat(chart.get(3).asInt()).isPositive();
    }
    double tallest =
        browser
            .ask(
                "Math.max(...[...document.querySelectorAll('figure td')]"
                    + ".map(td => td.getBoundingClientRect().height))")
            .asDouble();
    assertThat(tallest).as("columns are drawn").isGreaterThan(50);
    assertThat(browser.ask("document.querySelectorAll('mark.drug').length").asInt())
        .as("one a card, and the legend")
        .isEqualTo(HostileReport.SHOWN + 1);
    assertThat(browser.ask("document.querySelector('blockquote').textContent").asString())
        .isEqualTo(HostileReport.SENTENCE);
  }

  @Test
  void theComparison() throws Exception {
    Path page = Files.writeString(folder.resolve("comparison.html"), HostileComparison.page());
    look(page, "comparison");
    assertThat(browser.ask("document.querySelectorAll('.side').length").asInt()).isPositive();
  }

  /** What holds of every page. */
  private void look(Path page, String name) throws Exception {
    List<String> colours = new ArrayList<>();
    for (boolean dark : List.of(false, true)) {
      for (int width : List.of(PHONE, DESK)) {
        browser.open(page, width, dark);
        String which = "%s-%d-%s".formatted(name, width, dark ? "dark" : "light");
        if (Boolean.getBoolean("pages.pictures")) {
          browser.picture(Path.of("target/pages", which + ".png"));
        }
        check(which);
      }
      colours.add(
          browser.ask("getComputedStyle(document.body).backgroundColor").asString()
              + browser.ask("getComputedStyle(document.body).color").asString());
    }
    assertThat(colours.get(0)).as("light and dark").isNotEqualTo(colours.get(1));
  }

  private void check(String which) throws Exception {
    JsonNode width = browser.ask(WIDTH);
    assertThat(width.get("page").asInt())
        .as("%s: %s", which, width)
        .isLessThanOrEqualTo(width.get("window").asInt());
    JsonNode contrast = browser.ask(CONTRAST);
    assertThat(contrast.get("seen").asInt()).as(which).isGreaterThan(20);
    assertThat(contrast.get("ratio").asDouble())
        .as("%s: %s", which, contrast.get("text"))
        .isGreaterThanOrEqualTo(4.5);
    assertThat(browser.complaints()).as(which).isEmpty();
    assertThat(browser.requests()).as(which).isEmpty();
    assertThat(
            browser.ask("document.querySelectorAll('script, img, iframe, object').length").asInt())
        .as("no name became an element")
        .isZero();
    assertThat(browser.ask("String(window.harm)").asString()).isEqualTo("undefined");
  }
}
