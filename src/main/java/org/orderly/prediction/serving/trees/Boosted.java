package org.orderly.prediction.serving.trees;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.orderly.prediction.serving.trees.Flattening.Columns;
import org.tribuo.classification.Label;
import org.tribuo.common.xgboost.XGBoostModel;

/** Reads the trees of an XGBoost model. */
final class Boosted {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final float LEAST_COVER = 1e-6f;

    private Boosted() {}

    static FlatForest flat(XGBoostModel<?> model, Columns columns) {
        List<Booster> boosters = model.getInnerModels();
        if (boosters.size() != 1) {
            throw new IllegalArgumentException("The model predicts " + boosters.size() + " values instead of one.");
        }
        List<Branch> trees = trees(boosters.get(0), columns);
        if (model.getOutputIDInfo().getDomain().iterator().next() instanceof Label) {
            return new FlatForest(
                    columns.width(), false, Link.LOGISTIC, 0, 1, oneMargin(trees, Flattening.failing(model)));
        }
        return regression(model, columns, trees);
    }

    /**
     * The margin of failing less the margin of not failing, whose logistic function is the probability. The trees of
     * the two labels take turns; where two ask the same, one tree does for both.
     */
    private static List<Branch> oneMargin(List<Branch> trees, int failing) {
        List<Branch> margin = new ArrayList<>();
        for (int i = 0; i + 1 < trees.size(); i += 2) {
            Branch fails = trees.get(i + failing);
            Branch not = trees.get(i + 1 - failing);
            Branch both = Branch.difference(fails, not);
            if (both != null) {
                margin.add(both);
            } else {
                margin.add(fails);
                margin.add(Branch.negative(not));
            }
        }
        return margin;
    }

    /** What the sum begins with is not in the dump of the trees; it is what the model says beyond their sum. */
    private static FlatForest regression(XGBoostModel<?> model, Columns columns, List<Branch> trees) {
        float[] zeros = new float[columns.width()];
        double whole = Flattening.trained(model, columns.names(), zeros);
        FlatForest bare = new FlatForest(columns.width(), false, Link.IDENTITY, 0, 1, trees);
        float beyond = (float) (whole - bare.score(zeros));
        float usual = 0.5f;
        float base = Math.abs(beyond - usual) < 1e-3 * Math.max(1, Math.abs(whole)) ? usual : beyond;
        return new FlatForest(columns.width(), false, Link.IDENTITY, base, 1, trees);
    }

    private static List<Branch> trees(Booster booster, Columns columns) {
        try {
            List<Branch> trees = new ArrayList<>();
            for (String dump : booster.getModelDump("", true, "json")) {
                trees.add(branch(JSON.readTree(dump), columns));
            }
            return trees;
        } catch (XGBoostError | JsonProcessingException e) {
            throw new IllegalArgumentException("The trees of the model cannot be read.", e);
        }
    }

    private static Branch branch(JsonNode node, Columns columns) {
        float cover = Math.max(LEAST_COVER, (float) node.path("cover").asDouble());
        if (node.has("leaf")) {
            return new Branch.Leaf((float) node.get("leaf").asDouble(), cover);
        }
        int yes = node.get("yes").asInt();
        JsonNode children = node.get("children");
        boolean yesFirst = children.get(0).get("nodeid").asInt() == yes;
        int feature = Integer.parseInt(node.get("split").asText().replaceFirst("^f", ""));
        return new Branch.Split(
                columns.place(feature),
                Math.nextDown((float) node.get("split_condition").asDouble()),
                node.get("missing").asInt() == yes,
                branch(children.get(yesFirst ? 0 : 1), columns),
                branch(children.get(yesFirst ? 1 : 0), columns),
                cover);
    }
}
