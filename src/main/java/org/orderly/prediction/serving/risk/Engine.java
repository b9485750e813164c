package org.orderly.prediction.serving.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.orderly.prediction.serving.shelf.Bundle;
import org.orderly.prediction.serving.shelf.ClassModel;
import org.orderly.prediction.serving.shelf.HorizonModel;

/** Scores devices with the champion, and beside it with the challenger. Immutable; another shelf makes another engine. */
public final class Engine {

    private final Bundle champion;
    private final Bundle challenger;
    private final double watchShare;
    private final Map<String, Layout> layouts = new HashMap<>();

    /**
     * @param champion null for none: nothing is scored
     * @param challenger null for none
     */
    Engine(Bundle champion, Bundle challenger, double watchShare) {
        this.champion = champion;
        this.challenger = challenger;
        this.watchShare = watchShare;
        if (champion != null) {
            champion.classes()
                    .forEach((code, model) ->
                            layouts.put(code, Layout.of(model, challenger == null ? null : challenger.of(code))));
        }
    }

    Bundle champion() {
        return champion;
    }

    Bundle challenger() {
        return challenger;
    }

    /** The champion's models of a class, or null. */
    ClassModel model(String classCode) {
        return champion == null ? null : champion.of(classCode);
    }

    /** What is computed of devices of a class, or null if they are not scored. */
    Layout layout(String classCode) {
        return layouts.get(classCode);
    }

    /** Scores devices of one class, all in the layout of the class. */
    List<DeviceRisk> score(String classCode, List<DeviceFeatures> devices, long nowMs) {
        ClassModel model = model(classCode);
        float[][] rows = devices.stream().map(DeviceFeatures::row).toArray(float[][]::new);
        float[] month = model.month().risks(rows);
        float[] week = model.week() == null ? null : model.week().risks(rows);
        float[] life = model.life() == null ? null : model.life().outputs(rows);
        float[] challenging = challenging(classCode, rows);
        double threshold = model.month().threshold();
        List<DeviceRisk> risks = new ArrayList<>(rows.length);
        for (int i = 0; i < rows.length; i++) {
            risks.add(new DeviceRisk(
                    devices.get(i).assetId(),
                    nowMs,
                    week == null ? Float.NaN : week[i],
                    month[i],
                    threshold,
                    Level.of(month[i], threshold, watchShare),
                    life == null ? null : model.life().life().interval(life[i]),
                    challenging == null ? Float.NaN : challenging[i],
                    champion.name()));
        }
        return risks;
    }

    private float[] challenging(String classCode, float[][] rows) {
        ClassModel model = challenger == null ? null : challenger.of(classCode);
        if (model == null) {
            return null;
        }
        Layout layout = layouts.get(classCode);
        float[][] theirs = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            theirs[i] = layout.challenging(rows[i]);
        }
        HorizonModel month = model.month();
        return month.risks(theirs);
    }
}
