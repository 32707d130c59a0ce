package org.upschedule;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Date;
import org.upschedule.configuration.Configuration;
import org.upschedule.configuration.ProductionCheck;
import org.upschedule.database.NativeSql;
import org.upschedule.rounds.Round;

/** What the architecture promises, held against the classes. */
@AnalyzeClasses(packages = "org.upschedule", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PURE = {
        "org.upschedule.schedule..",
        "org.upschedule.reader..",
        "org.upschedule.academicyear",
        "org.upschedule.calendar..",
        "org.upschedule.planning..",
        "org.upschedule.digest..",
        "org.upschedule.google.event..",
        "org.upschedule.page.files..",
        "org.upschedule.qr..",
        "org.upschedule.json"
    };

    @ArchTest
    static final ArchRule purePackagesKnowNoContainerAndNoDatabase = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "java.sql..", "javax.sql..", "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule purePackagesKnowNoneOfTheOthers = noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.upschedule.academicyear.store..",
                    "org.upschedule.academicyear.web..",
                    "org.upschedule.admin..",
                    "org.upschedule.configuration..",
                    "org.upschedule.database..",
                    "org.upschedule.feed..",
                    "org.upschedule.job..",
                    "org.upschedule.limits..",
                    "org.upschedule.operations..",
                    "org.upschedule.outgoing..",
                    "org.upschedule.owner..",
                    "org.upschedule.page",
                    "org.upschedule.problem..",
                    "org.upschedule.redis..",
                    "org.upschedule.request..",
                    "org.upschedule.retention..",
                    "org.upschedule.rounds..",
                    "org.upschedule.storage..",
                    "org.upschedule.timetable..",
                    "org.upschedule.upload..");

    /** Where requests come in, or answers go out. */
    private static final String[] WEB = {
        "org.upschedule",
        "org.upschedule..web..",
        "org.upschedule.upload..",
        "org.upschedule.feed..",
        "org.upschedule.owner..",
        "org.upschedule.admin..",
        "org.upschedule.page",
        "org.upschedule.request.."
    };

    @ArchTest
    static final ArchRule onlyTheWebKnowsHttp = noClasses()
            .that()
            .resideOutsideOfPackages(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.validation..");

    @ArchTest
    static final ArchRule servicesThrowExceptionsOfTheDomain = noClasses()
            .that()
            .resideOutsideOfPackages(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.upschedule..web..");

    @ArchTest
    static final ArchRule jsonIsMappedInOneWay = noClasses()
            .that()
            .resideOutsideOfPackage("org.upschedule.json")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.json..", "com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
            .because("json.Json has the only mapper; records may have its annotations");

    @ArchTest
    static final ArchRule otherHostsAreAskedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("org.upschedule.outgoing")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(HttpClient.class, URLConnection.class, HttpURLConnection.class)
            .orShould()
            .callMethod(URL.class, "openStream")
            .because("outgoing.OutgoingHttp bounds what an answer may cost");

    @ArchTest
    static final ArchRule scheduleStandsAlone = noClasses()
            .that()
            .resideInAPackage("org.upschedule.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.upschedule.reader..",
                    "org.upschedule.academicyear..",
                    "org.upschedule.calendar..",
                    "org.upschedule.planning..",
                    "org.apache.pdfbox..");

    @ArchTest
    static final ArchRule planningKnowsEntriesAndDatesAlone = noClasses()
            .that()
            .resideInAPackage("org.upschedule.planning..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.upschedule.reader..");

    @ArchTest
    static final ArchRule searchForGroupsStandsAlone = noClasses()
            .that()
            .resideInAPackage("org.upschedule.planning.search..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.upschedule..")
                    .and(resideOutsideOfPackage("org.upschedule.planning.search..")));

    @ArchTest
    static final ArchRule onlyPlanningKnowsItsSearch = noClasses()
            .that()
            .resideOutsideOfPackage("org.upschedule.planning..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.upschedule.planning.search..");

    @ArchTest
    static final ArchRule onlyTheReaderKnowsPdfs = noClasses()
            .that()
            .resideOutsideOfPackage("org.upschedule.reader..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.pdfbox..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.upschedule.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule configuredValuesComeInRecordsThatCheckThem = noClasses()
            .that()
            .areNotAssignableTo(Configuration.class)
            .and()
            .resideOutsideOfPackage("org.upschedule.configuration..") // which shows all of them
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.microprofile.config..");

    @ArchTest
    static final ArchRule beansAreThoseThatTheContainerFinds = noClasses()
            .that()
            .areNotAnnotations()
            .should()
            .beAnnotatedWith(Singleton.class)
            .because("discovery is annotated, and @Singleton alone defines no bean: a @Component does");

    @ArchTest
    static final ArchRule roundsConfigurationsAndChecksAreFound = classes()
            .that(assignableTo(Round.class)
                    .or(assignableTo(Configuration.class))
                    .or(assignableTo(ProductionCheck.class)))
            .and()
            .areNotInterfaces()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .beAnnotatedWith(Component.class)
            .because("nobody injects them, so nobody would miss one");

    @ArchTest
    static final ArchRule messageDrivenBeansAreThin = noClasses()
            .that()
            .areAnnotatedWith(MessageDriven.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = classes()
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils");

    @ArchTest
    static final ArchRule gatewaysHoldTheSql = noClasses()
            .that()
            .resideOutsideOfPackage("org.upschedule.database")
            .and()
            .haveSimpleNameNotEndingWith("Gateway")
            .and()
            .haveSimpleNameNotEndingWith("Probe")
            .should()
            .callMethodWhere(target(nameStartingWith("createNativeQuery")))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(NativeSql.class)
            .orShould()
            .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..")
                    .and(not(assignableTo(SQLException.class)))
                    .as("are of JDBC, except for its exceptions"));

    /** Of this node alone, or counting days: health and limits of a node, the ages of cookies, a warning in the log. */
    private static final String WITH_THE_NODES_CLOCK = String.join(
            "|",
            "org.upschedule.academicyear.store.AcademicYearEndRound",
            "org.upschedule.limits.NodeWindows",
            "org.upschedule.operations.ClockProducer",
            "org.upschedule.operations.Dependencies",
            "org.upschedule.owner.OwnerTokens",
            "org.upschedule.signin.SignInTokens");

    @ArchTest
    static final ArchRule timesThatNodesCompareAreTheDatabases = noClasses()
            .that(not(nameMatching(WITH_THE_NODES_CLOCK)))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Date.class)
            .orShould()
            .callMethodWhere(target(nameStartingWith("now")).and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the clocks of two nodes differ: statements say now(), and DatabaseClock says it elsewhere");
}
