package dev.touchstone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.touchstone.shared.DomainEvent;
import org.jspecify.annotations.NullMarked;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house that byte code can tell, each with its reason. */
final class HouseRules {

    private HouseRules() {}

    /** The application's own classes. */
    static JavaClasses application() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.touchstone");
    }

    static ArchRule engineOnlyInHiring() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.touchstone.hiring..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .because("no domain type knows the engine: publish a fact, and let hiring's JourneyListener move the"
                        + " token; so the engine stays replaceable");
    }

    static ArchRule theEngineRunsNothingThatSomebodyTyped() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.touchstone.hiring.ModelDeployment")
                .should()
                .callMethodWhere(runsAText())
                .because("expressions of queries, native queries and deployments run what they are given"
                        + " (CVE-2026-109432): ask by key and id; models come from the class path");
    }

    private static DescribedPredicate<JavaMethodCall> runsAText() {
        return DescribedPredicate.describe(
                "the engine runs a text",
                call -> call.getTargetOwner().getPackageName().startsWith("org.camunda.")
                        && call.getName().matches("\\w+Expression|or|createNative\\w+|createDeployment"));
    }

    static ArchRule everyEndpointSaysWhoMayCallIt() {
        return methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should(sayWhoMayCallThem())
                .because("access is denied unless somebody decided otherwise: put @PreAuthorize on the handler or its"
                        + " controller, permitAll() included");
    }

    static ArchRule controllersArePackagePrivate() {
        return classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .because("nobody but the dispatcher calls a controller");
    }

    static ArchRule eventsAreRecords() {
        return classes()
                .that()
                .areAssignableTo(DomainEvent.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .because("a fact does not change after it happened");
    }

    static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(resideInANullMarkedPackage())
                .because("null is declared: add a package-info.java with @NullMarked");
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var said = method.isMetaAnnotatedWith(PreAuthorize.class)
                        || method.getOwner().isMetaAnnotatedWith(PreAuthorize.class);
                events.add(new SimpleConditionEvent(method, said, method.getFullName() + " has no @PreAuthorize"));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }
}
