package org.orderly.maintenance.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is called here. */
class FileNameTest {

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "burnt plug.png, PNG, burnt plug.png",
        "IMG_0001.JPG, JPEG, IMG_0001.JPG",
        "IMG_0001.jpeg, JPEG, IMG_0001.jpeg",
        "photo.png, JPEG, photo.jpg",
        "photo.heic, JPEG, photo.jpg",
        "invoice.pdf.exe, PNG, invoice.png",
        "invoice.exe.png, PNG, invoice.png",
        "scan.pdf.jpg, JPEG, scan.jpg",
        "page.html, PDF, page.pdf",
        "setup.exe, PDF, setup.pdf",
        "report v1.2, PDF, report v1.2.pdf",
        "Dr.Smith, JPEG, Dr.Smith.jpg",
        "../../etc/passwd, PNG, passwd.png",
        "C:\\Users\\me\\plug.png, PNG, plug.png",
        "evil\u202Egnp.exe, PNG, evilgnp.png",
        "a\u0000b\u0007c\u200B.png, PNG, abc.png",
        "tab\tand line.png, PNG, taband line.png",
        "'a\"b;c.pdf', PDF, ab;c.pdf",
        "輸液ポンプ.jpg, JPEG, 輸液ポンプ.jpg",
        "می\u200Cخواهم.jpg, JPEG, می\u200Cخواهم.jpg",
        "Pompa\u0306.png, PNG, Pompă.png",
        "trailing. . .png, PNG, trailing.png",
        ".htaccess, PDF, htaccess.pdf",
        ".jpg, JPEG, attachment.jpg",
        "..., PDF, attachment.pdf",
        "'', PDF, attachment.pdf",
        "x.webp, JPEG, x.jpg",
        "no ending, WEBP, no ending.webp",
    })
    void a_name_says_what_the_file_is_and_hides_nothing(String given, FileKind kind, String shown) {
        assertThat(FileName.safe(given, kind)).isEqualTo(shown);
    }

    @Property
    void whatever_is_sent_the_name_is_safe_and_stays_as_it_is(@ForAll("names") String given, @ForAll FileKind kind) {
        String name = FileName.safe(given, kind);
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(FileName.MOST_BYTES);
        assertThat(name.length()).isLessThanOrEqualTo(FileName.MOST_CHARS);
        assertThat(name)
                .doesNotContainPattern("[\\p{Cc}\\p{Cs}\"<>:|?*/\\\\\\u202A-\\u202E\\u2066-\\u2069]")
                .doesNotStartWith(".")
                .doesNotStartWith(" ");
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        assertThat(kind.endings()).contains(ending);
        assertThat(name.length()).isGreaterThan(ending.length() + 1);
        assertThat(FileName.safe(name, kind)).isEqualTo(name);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> words = Arbitraries.strings().all().ofMaxLength(400);
        Arbitrary<String> endings = Arbitraries.of(
                "",
                ".png",
                ".JPG",
                ".pdf",
                ".exe",
                ".tar.gz",
                ". png",
                ".html.",
                "\u202Egnp",
                "/",
                "\\x",
                "😀".repeat(90));
        return words.flatMap(word -> endings.list().ofMaxSize(4).map(more -> word + String.join("", more)));
    }
}
