package org.orderly.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The typefaces, one weight of each script, in the order in which they are asked for a character. */
enum Face {
    SANS("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
    SANS_BOLD("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf"),
    HEBREW("@embedpdf/fonts-hebrew/fonts/NotoSansHebrew-Regular.ttf"),
    ARABIC("@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf"),
    THAI("@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf"),
    LAO("@expo-google-fonts/noto-sans-lao/400Regular/NotoSansLao_400Regular.ttf"),
    KHMER("@expo-google-fonts/noto-sans-khmer/400Regular/NotoSansKhmer_400Regular.ttf"),
    /** Armenian, Georgian, arrows, signs. */
    WIDE("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"),
    CHINESE("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
    JAPANESE("@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf"),
    KOREAN("@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf");

    private static final List<Face> SMALL = List.of(HEBREW, ARABIC, THAI, LAO, KHMER, WIDE);

    private final String file;

    Face(String file) {
        this.file = file;
    }

    FontProgram program() {
        return FontProgram.of("/fonts/" + file);
    }

    /** Who is asked first to last. A Han character looks as it does in the language that the text around it shows. */
    static List<Face> order(String text, boolean bold) {
        List<Face> order = new ArrayList<>(List.of(bold ? SANS_BOLD : SANS));
        order.addAll(SMALL);
        if (text.codePoints().anyMatch(Face::isKana)) {
            order.addAll(List.of(JAPANESE, CHINESE, KOREAN));
        } else if (text.codePoints().anyMatch(Face::isHangul)) {
            order.addAll(List.of(KOREAN, JAPANESE, CHINESE));
        } else {
            order.addAll(List.of(CHINESE, JAPANESE, KOREAN));
        }
        return order;
    }

    /** The first of them that has a sign for everything in the cluster, or null. */
    static Face of(String cluster, List<Face> order) {
        for (Face face : order) {
            if (face.program().hasAll(cluster)) {
                return face;
            }
        }
        String apart = Normalizer.normalize(cluster, Normalizer.Form.NFD);
        if (apart.equals(cluster)) {
            return null;
        }
        return order.stream()
                .filter(face -> face.program().hasAll(apart))
                .findFirst()
                .orElse(null);
    }

    private static boolean isKana(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    private static boolean isHangul(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HANGUL;
    }
}
