package org.orderly;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rules of the house, checked. */
@AnalyzeClasses(packages = "org.orderly", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    /** A room imports only rooms to its left. */
    private static final List<String> ROOMS = List.of(
            "time",
            "identity",
            "http",
            "security",
            "csv",
            "paper",
            "intake",
            "assets",
            "location",
            "telemetry",
            "fleet",
            "prediction",
            "maintenance",
            "alerts",
            "savings",
            "interop",
            "simulation");

    private static final List<String> NO_NAMES =
            List.of("Util", "Utils", "Helper", "Helpers", "Manager", "Impl", "Dto", "Base");

    @ArchTest
    static void a_room_imports_only_rooms_to_its_left(JavaClasses house) {
        for (int i = 0; i < ROOMS.size() - 1; i++) {
            String[] rightOfIt = ROOMS.subList(i + 1, ROOMS.size()).stream()
                    .map(HouseTest::inside)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(inside(ROOMS.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rightOfIt)
                    .allowEmptyShould(true)
                    .check(house);
        }
    }

    /** The root holds what starts the program; everything else has a room. */
    @ArchTest
    static final ArchRule every_class_has_a_room = classes()
            .should()
            .resideInAnyPackage(
                    Stream.concat(Stream.of("org.orderly"), ROOMS.stream().map(HouseTest::inside))
                            .toArray(String[]::new));

    @ArchTest
    static final ArchRule rooms_have_no_cycles =
            slices().matching("org.orderly.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(ConfigProperty.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobody_asks_the_machine_for_the_time = noClasses()
            .that()
            .resideOutsideOfPackage(inside("time"))
            .should()
            .callMethodWhere(new AskingForTheTime())
            .orShould()
            .callConstructorWhere(new TodaysDate());

    @ArchTest
    static final ArchRule names_are_nouns_of_the_domain = classes()
            .should(new ArchCondition<>("have a name of the domain") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    String name = type.getSimpleName();
                    if (name.startsWith("Abstract") || NO_NAMES.stream().anyMatch(name::endsWith)) {
                        events.add(SimpleConditionEvent.violated(type, name + " says nothing"));
                    }
                }
            });

    @ArchTest
    static void every_room_says_what_it_is_for(JavaClasses house) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/orderly"))) {
            List<Path> rooms = files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
            assertThat(rooms).isNotEmpty().allSatisfy(room -> assertThat(room.resolve("package-info.java"))
                    .exists());
        }
    }

    private static String inside(String room) {
        return "org.orderly." + room + "..";
    }

    private static final class AskingForTheTime extends DescribedPredicate<JavaMethodCall> {

        AskingForTheTime() {
            super("the machine is asked for the time");
        }

        @Override
        public boolean test(JavaMethodCall call) {
            String owner = call.getTargetOwner().getName();
            String name = call.getTarget().getName();
            boolean withClock =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(Clock.class));
            return (owner.startsWith("java.time.") && name.equals("now") && !withClock)
                    || (owner.equals("java.time.Clock") && (name.startsWith("system") || name.startsWith("tick")))
                    || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
        }
    }

    private static final class TodaysDate extends DescribedPredicate<JavaConstructorCall> {

        TodaysDate() {
            super("today's date is made");
        }

        @Override
        public boolean test(JavaConstructorCall call) {
            return Set.of(Date.class.getName(), "java.util.GregorianCalendar")
                            .contains(call.getTargetOwner().getName())
                    && call.getTarget().getRawParameterTypes().isEmpty();
        }
    }
}
