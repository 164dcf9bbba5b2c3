package org.tideshift.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What our types look like. */
final class ShapeRules {
  private static final int MOST_COMPONENTS = 5;

  /** A name that says nothing collects everything. */
  @ArchTest
  static final ArchRule noPackageIsCalledCoreCommonOrUtil =
      noClasses().should().resideInAnyPackage("..core..", "..common..", "..util..", "..utils..");

  @ArchTest
  static final ArchRule classesAreFinal =
      classes()
          .that()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .doNotHaveModifier(ABSTRACT)
          .should()
          .haveModifier(FINAL);

  /** An array in a record breaks its equality and lets its content be changed. */
  @ArchTest
  static final ArchRule recordsHoldNoArrays =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .areRecords()
          .and()
          .doNotHaveModifier(STATIC)
          .should()
          .haveRawType(describe("an array", JavaClass::isArray));

  @ArchTest
  static final ArchRule recordsHaveFiveComponentsAtMost =
      noClasses()
          .that()
          .areRecords()
          .should(be(describe("of more than five components", ShapeRules::isWide)));

  private ShapeRules() {}

  private static boolean isWide(JavaClass type) {
    long components =
        type.getFields().stream().filter(field -> !field.getModifiers().contains(STATIC)).count();
    return components > MOST_COMPONENTS;
  }
}
