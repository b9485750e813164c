package org.orderly.maintenance.recalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderly.maintenance.recalls.Firms.Likeness;

/** Which names are one firm. */
class FirmsTest {

    private static Likeness likeness(String one, String other) {
        return Firms.plain().likeness(Firms.telling(one), Firms.telling(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dräger                        | Draeger
            Drägerwerk AG & Co. KGaA      | DRAEGERWERK
            Dräger                        | Drager Medical GmbH
            Møller Medical                | Moeller Medical A/S
            Møller                        | Moller
            Ångström AB                   | Angstrom
            Aagaard ApS                   | Ågaard
            Weiß Medizintechnik GmbH      | WEISS
            Łódzki Sp. z o.o.             | Lodzki
            Nuñez S.A. de C.V.            | NUNEZ
            Société Générique S.A.        | Societe Generique SA
            Halvorsen Medical, Inc.       | HALVORSEN
            Halvorsen & Sons Ltd.         | Halvorsen and Sons Limited
            Halvorsen + Söhne GmbH        | Halvorsen und Soehne
            Halvorsen et Fils SARL        | Halvorsen & Fils S.à r.l.
            Hill-Rom                      | HillRom Holdings, Inc.
            B. Braun Melsungen AG         | B Braun Melsungen
            Brise S.p.A.                  | BRISE SpA
            Brise B.V.                    | Brise BV
            Brise N. V.                   | Brise
            Brise Oy Ab                   | BRISE OYJ
            Brise Co., Ltd.               | Brise Company Limited
            Brise Pty Ltd                 | Brise Proprietary Limited
            Brise d.o.o.                  | Brise
            Brise s.r.o.                  | BRISE SPOL. S R.O.
            Brise Kft.                    | Brise Zrt
            Brise Sdn. Bhd.               | Brise
            Brise Ltda.                   | Brise S/A
            Brise Ltd. Şti.               | BRISE LTD STI
            Brise GmbH Deutschland        | Brise (Germany) GmbH
            株式会社ナガレ                  | ナガレ株式会社
            ㈱ナガレ                       | ナガレ
            河流医疗有限公司                 | 河流医疗股份有限公司
            ООО Ручей                     | РУЧЕЙ
            GE Healthcare                 | GE Medical Systems, LLC
            L'Étoile                      | LETOILE
            Smith’s Medical               | Smiths Medical
            """)
    void one_firm_is_one_in_every_spelling(String one, String other) {
        assertThat(likeness(one, other)).isEqualTo(Likeness.SAME);
        assertThat(likeness(other, one)).isEqualTo(Likeness.SAME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Halvorsen Medical  | Halverson Medical
            Halvorsen          | Brise SA
            Abbott             | Abbot
            Medtronic          | Medline Industries
            General Electric   | General Dynamics
            AB Sciex           | Sciex AB Nordica
            Medical Devices Inc| Health Systems LLC
            Blue Medical       | Blu Medical
            Smith Medical      | Smiths Medical
            Baxter             | Bexter
            Brise              | Brisa
            Koch GmbH          | Kocher GmbH
            SE Medical         | SA Medical
            """)
    void two_firms_are_not_one(String one, String other) {
        assertThat(likeness(one, other)).isIn(Likeness.OTHER, Likeness.ALIKE).isNotEqualTo(Likeness.SAME);
    }

    @Test
    void a_name_with_more_in_it_is_alike_and_a_person_decides() {
        assertThat(likeness("Smith Medical", "Smith & Nephew")).isEqualTo(Likeness.ALIKE);
        assertThat(likeness("Philips", "Philips Respironics")).isEqualTo(Likeness.ALIKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "unknown", "N/A", "Unbekannt", "-"})
    void a_name_that_says_no_firm_is_no_firm(String name) {
        assertThat(likeness(name, "Halvorsen")).isEqualTo(Likeness.UNKNOWN);
    }

    @Test
    void a_person_makes_two_names_one_and_all_their_spellings() {
        Firms firms = new Firms(List.of(
                new Firms.Alias("Brookline Infusion", "Halvorsen Medical"),
                new Firms.Alias("Bächli AG", "Brookline Infusion, Inc."),
                new Firms.Alias("Halvorsen", "Baechli")));
        for (String name : List.of("BROOKLINE INFUSION LLC", "Baechli", "Halvorsen GmbH")) {
            assertThat(firms.likeness(Firms.telling(name), Firms.telling("Halvorsen Medical, Inc.")))
                    .as(name)
                    .isEqualTo(Likeness.SAME);
        }
        assertThat(firms.likeness(Firms.telling("Brise"), Firms.telling("Halvorsen")))
                .isEqualTo(Likeness.OTHER);
    }
}
