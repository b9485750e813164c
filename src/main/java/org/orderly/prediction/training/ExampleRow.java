package org.orderly.prediction.training;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import org.orderly.prediction.bundle.Inputs;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Makes Tribuo's examples of rows: a number that is missing is absent from the example, a nought is not. */
final class ExampleRow<T extends Output<T>> {

    /** The label of a device that fails within the horizon. */
    static final String FAILS = "fails";

    /** The label of one that does not. */
    static final String HOLDS = "holds";

    private static final OffsetDateTime NO_TIME = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final int[] order;
    private final String[] sorted;

    ExampleRow(List<String> names) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            places.add(i);
        }
        places.sort(Comparator.comparing(names::get));
        order = places.stream().mapToInt(Integer::intValue).toArray();
        sorted = places.stream().map(names::get).toArray(String[]::new);
    }

    Example<T> of(float[] row, T output, double weight) {
        String[] names = new String[row.length];
        double[] values = new double[row.length];
        int size = 0;
        for (int i = 0; i < order.length; i++) {
            float value = row[order[i]];
            if (!Float.isNaN(value)) {
                names[size] = sorted[i];
                values[size++] = value;
            }
        }
        Example<T> example = new ArrayExample<>(output, Arrays.copyOf(names, size), Arrays.copyOf(values, size));
        example.setWeight((float) weight);
        return example;
    }

    /** The whole question as Tribuo takes it. */
    static <T extends Output<T>> MutableDataset<T> dataset(
            Question question, Inputs inputs, OutputFactory<T> factory, DoubleFunction<T> output) {
        MutableDataset<T> dataset = new MutableDataset<>(
                new SimpleDataSourceProvenance("daily features of devices", NO_TIME, factory), factory);
        ExampleRow<T> form = new ExampleRow<>(question.names());
        for (int i = 0; i < question.size(); i++) {
            float[] row = question.rows()[i];
            dataset.add(form.of(
                    inputs == null ? row : inputs.of(row), output.apply(question.targets()[i]), question.weights()[i]));
        }
        return dataset;
    }
}
