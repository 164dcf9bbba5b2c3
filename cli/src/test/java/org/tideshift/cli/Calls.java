package org.tideshift.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/** Finds calls of and references to methods and constructors. */
final class Calls {
  private Calls() {}

  /** One of the methods of a class, or of any class of a package. */
  static DescribedPredicate<JavaAccess<?>> to(String owner, String... names) {
    Set<String> wanted = Set.of(names);
    return describe("to " + owner, access -> isOf(owner, access.getTarget(), wanted));
  }

  /** The constructor that takes nothing. */
  static DescribedPredicate<JavaAccess<?>> toBareConstructor(String owner) {
    return to(owner, "<init>").and(describe("bare", Calls::takesNothing));
  }

  /** Whether a parameter is of a type. */
  static DescribedPredicate<JavaAccess<?>> taking(String type) {
    return describe("taking " + type, access -> takes(access, type));
  }

  private static boolean isOf(String owner, AccessTarget target, Set<String> names) {
    boolean owned =
        target.getOwner().getName().equals(owner)
            || target.getOwner().getPackageName().equals(owner);
    return owned && names.contains(target.getName());
  }

  private static boolean takes(JavaAccess<?> access, String type) {
    return access.getTarget() instanceof CodeUnitAccessTarget called
        && called.getRawParameterTypes().stream().anyMatch(one -> one.getName().equals(type));
  }

  private static boolean takesNothing(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget called
        && called.getRawParameterTypes().isEmpty();
  }
}
