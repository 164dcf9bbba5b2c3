package org.tideshift.scheduler.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** The report's front door: from a night, or a scenario, to its page. */
public final class RenderReport {
  private static final TemplateEngine PAGES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          RenderReport.class.getClassLoader(),
          RenderReport.class.getPackageName());

  private RenderReport() {}

  /**
   * The page of a night: one HTML document that asks for nothing beside itself. The same night
   * gives the same text.
   */
  public static String html(Night night) {
    return render("report.jte", ReportPage.of(night));
  }

  /** The page of a scenario beside the published plan; as self-contained as a night's. */
  public static String html(Scenario scenario) {
    return render("scenario.jte", ScenarioPage.of(scenario));
  }

  private static String render(String layout, Object page) {
    StringOutput html = new StringOutput(1 << 20);
    PAGES.render(layout, page, html);
    return html.toString();
  }
}
