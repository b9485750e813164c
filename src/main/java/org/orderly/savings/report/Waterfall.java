package org.orderly.savings.report;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.orderly.paper.Style;
import org.orderly.paper.TextLine;
import org.orderly.paper.Typesetter;
import org.orderly.savings.Hardness;

/** Bars of which each begins where the one before ends: hard lines, then costs, then what is left. Nothing soft is in it. */
final class Waterfall {

    private static final Color SAVED = new Color(0x1F, 0x7A, 0x4D);
    private static final Color COST = new Color(0xB0, 0x3A, 0x2E);
    private static final Color NET = new Color(0x2B, 0x4C, 0x7E);
    private static final Color AXIS = new Color(0x4A, 0x56, 0x60);
    private static final float FOOT = 34;
    private static final float HEAD = 16;
    private static final float TEXT = 7;

    private final List<Bar> bars;

    private Waterfall(List<Bar> bars) {
        this.bars = bars;
    }

    /** From where to where, in the currency. */
    private record Bar(String name, BigDecimal from, BigDecimal to, Color color) {

        BigDecimal amount() {
            return to.subtract(from);
        }
    }

    /**
     * @param lines of one currency, in their order
     * @param budget what of a line belongs to the budget that is drawn; operating and capital money are never one bar
     */
    static Waterfall of(List<ReportView.Line> lines, Function<ReportView.Line, BigDecimal> budget) {
        List<Bar> bars = new ArrayList<>();
        BigDecimal level = BigDecimal.ZERO;
        for (ReportView.Line line : lines) {
            BigDecimal amount = budget.apply(line);
            if (line.hardness() == Hardness.HARD && amount.signum() != 0) {
                BigDecimal next = level.add(amount);
                bars.add(new Bar(line.name(), level, next, amount.signum() > 0 ? SAVED : COST));
                level = next;
            }
        }
        if (!bars.isEmpty()) {
            bars.add(new Bar("Net", BigDecimal.ZERO, level, NET));
        }
        return new Waterfall(bars);
    }

    boolean isEmpty() {
        return bars.isEmpty();
    }

    void draw(PdfContentByte onto, float width, float height) {
        double top = bars.stream()
                .mapToDouble(bar -> Math.max(bar.from().doubleValue(), bar.to().doubleValue()))
                .reduce(0, Math::max);
        double bottom = bars.stream()
                .mapToDouble(bar -> Math.min(bar.from().doubleValue(), bar.to().doubleValue()))
                .reduce(0, Math::min);
        double scale = (height - FOOT - 2 * HEAD) / Math.max(1, top - bottom);
        float slot = width / bars.size();
        float zero = (float) (FOOT + HEAD - bottom * scale);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            float from = (float) (zero + bar.from().doubleValue() * scale);
            float to = (float) (zero + bar.to().doubleValue() * scale);
            float left = i * slot + slot * 0.15f;
            onto.setColorFill(bar.color());
            onto.rectangle(left, Math.min(from, to), slot * 0.7f, Math.max(0.5f, Math.abs(to - from)));
            onto.fill();
            if (i < bars.size() - 2) {
                onto.setColorStroke(AXIS);
                onto.setLineWidth(0.4f);
                onto.moveTo(left + slot * 0.7f, to);
                onto.lineTo((i + 1) * slot + slot * 0.15f, to);
                onto.stroke();
            }
            boolean rises = bar.amount().signum() >= 0;
            text(onto, BoardPaper.money(bar.amount()), i * slot + slot / 2, rises ? to + 3 : to - TEXT - 1, slot);
            List<String> words = words(bar.name());
            for (int line = 0; line < words.size(); line++) {
                text(onto, words.get(line), i * slot + slot / 2, FOOT - 12 - line * (TEXT + 1.5f), slot);
            }
        }
        onto.setColorStroke(AXIS);
        onto.setLineWidth(0.7f);
        onto.moveTo(0, zero);
        onto.lineTo(width, zero);
        onto.stroke();
    }

    /** At most three lines of words. */
    private static List<String> words(String name) {
        List<String> lines = new ArrayList<>();
        for (String word : name.split(" ", -1)) {
            int last = lines.size() - 1;
            if (last >= 0 && (lines.size() == 3 || (lines.get(last) + " " + word).length() <= 12)) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private static void text(PdfContentByte onto, String text, float middle, float y, float room) {
        TextLine line = Typesetter.shrunk(text, Style.plain(TEXT), room * 0.98f, 1);
        line.draw(onto, middle - line.width() / 2, y);
    }
}
