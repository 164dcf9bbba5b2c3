package org.tideshift.cli;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** The house rules that a compiler does not know. The cli sees every module, so it holds them. */
@AnalyzeClasses(packages = "org.tideshift", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest static final ArchTests direction = ArchTests.in(DirectionRules.class);

  @ArchTest static final ArchTests libraries = ArchTests.in(LibraryRules.class);

  @ArchTest static final ArchTests purity = ArchTests.in(PurityRules.class);

  @ArchTest static final ArchTests shape = ArchTests.in(ShapeRules.class);

  private ArchitectureTest() {}
}
