package org.orderly.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final Person REAL = new Person(1, "ana", "Ana", "hash", Set.of(Roles.ADMIN), true, false);
    private static final Person DEMO = new Person(2, "nurse", "Nurse", "hash", Set.of(Roles.NURSE), true, true);

    @Test
    void production_does_not_start_with_a_demo_account() {
        assertThat(opening("prod", List.of(REAL, DEMO), null))
                .asInstanceOf(InstanceOfAssertFactories.type(Opening.Refused.class))
                .extracting(Opening.Refused::message)
                .asString()
                .contains("(nurse)")
                .doesNotContain("\n");
    }

    @Test
    void a_deactivated_demo_account_is_one_too() {
        Person asleep = new Person(2, "nurse", "Nurse", "hash", Set.of(Roles.NURSE), false, true);
        assertThat(opening("prod", List.of(asleep), null)).isInstanceOf(Opening.Refused.class);
    }

    @Test
    void the_demo_and_dev_profiles_have_demo_accounts() {
        assertThat(opening("demo", List.of(DEMO), null)).isInstanceOf(Opening.Demo.class);
        assertThat(opening("dev", List.of(), null)).isInstanceOf(Opening.Demo.class);
    }

    @Test
    void the_first_administrator_has_the_password_the_operator_gave() {
        assertThat(opening("prod", List.of(), "a long password"))
                .isEqualTo(new Opening.FirstAdmin("a long password", false));
    }

    @Test
    void without_one_a_password_is_made_up_and_printed() {
        assertThat(opening("prod", List.of(), null)).isEqualTo(new Opening.FirstAdmin("made up", true));
    }

    @Test
    void a_short_one_is_refused_rather_than_taken() {
        assertThat(opening("prod", List.of(), "admin")).isInstanceOf(Opening.Refused.class);
    }

    @Test
    void later_starts_change_nobody() {
        assertThat(opening("prod", List.of(REAL), "a long password")).isInstanceOf(Opening.AsItIs.class);
    }

    private static Opening opening(String profile, List<Person> people, String adminPassword) {
        return Opening.decide(List.of(profile), people, Optional.ofNullable(adminPassword), () -> "made up");
    }
}
