package org.orderly.prediction.training;

import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.SimpleProvenanceProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tribuo.Model;
import org.tribuo.classification.sgd.protos.ClassificationLinearSGDProto;
import org.tribuo.common.tree.protos.TreeModelProto;
import org.tribuo.common.xgboost.protos.XGBoostModelProto;
import org.tribuo.protos.core.WeightedEnsembleModelProto;

/**
 * Writes a model as Tribuo does ({@link Model#serializeToFile}), except that its provenance says the day of the data where
 * Tribuo puts the moment and the machine of the training: the same training gives the same bytes everywhere.
 */
final class ModelFile {

    private static final Set<String> MOMENTS = Set.of("trained-at");
    private static final Set<String> MACHINES = Set.of("os", "arch", "java-version");

    private static final Map<String, Message> INSIDE = Map.of(
            "XGBoostModelProto", XGBoostModelProto.getDefaultInstance(),
            "WeightedEnsembleModelProto", WeightedEnsembleModelProto.getDefaultInstance(),
            "TreeModelProto", TreeModelProto.getDefaultInstance(),
            "ClassificationLinearSGDProto", ClassificationLinearSGDProto.getDefaultInstance());

    private ModelFile() {}

    static void write(Model<?> model, LocalDate asOf, Path file) throws IOException {
        Files.write(file, bytes(model, asOf));
    }

    static byte[] bytes(Model<?> model, LocalDate asOf) throws InvalidProtocolBufferException {
        return settled(model.serialize(), asOf).toByteArray();
    }

    private static Message settled(Message message, LocalDate asOf) throws InvalidProtocolBufferException {
        if (message instanceof SimpleProvenanceProto provenance) {
            return settled(provenance, asOf);
        }
        if (message instanceof Any any) {
            Message inside = INSIDE.get(any.getTypeUrl().replaceFirst(".*[./]", ""));
            return inside == null
                    ? any
                    : any.toBuilder()
                            .setValue(settled(inside.getParserForType().parseFrom(any.getValue()), asOf)
                                    .toByteString())
                            .build();
        }
        Message.Builder builder = message.toBuilder();
        for (Map.Entry<FieldDescriptor, Object> entry : message.getAllFields().entrySet()) {
            FieldDescriptor field = entry.getKey();
            if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && field.isRepeated()) {
                List<Message> all = new ArrayList<>();
                for (Object one : (List<?>) entry.getValue()) {
                    all.add(settled((Message) one, asOf));
                }
                builder.setField(field, all);
            } else if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                builder.setField(field, settled((Message) entry.getValue(), asOf));
            }
        }
        return builder.build();
    }

    private static Message settled(SimpleProvenanceProto provenance, LocalDate asOf) {
        String key = provenance.getKey();
        if (MOMENTS.contains(key)) {
            return provenance.toBuilder().setValue(asOf + "T00:00:00Z").build();
        }
        return MACHINES.contains(key) ? provenance.toBuilder().setValue("any").build() : provenance;
    }
}
