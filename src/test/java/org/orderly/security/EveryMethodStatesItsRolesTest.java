package org.orderly.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EveryMethodStatesItsRolesTest {

    private static final List<JavaMethod> DOORS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.orderly").stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                    .toList();

    @Test
    void none_is_forgotten() {
        assertThat(DOORS).isNotEmpty().allSatisfy(method -> assertThat(statesRoles(method))
                .as(method.getFullName())
                .isTrue());
    }

    /** Quarkus silently leaves out a resource method that is not public. */
    @Test
    void every_one_is_public() {
        assertThat(DOORS).allSatisfy(method -> assertThat(method.getModifiers())
                .as(method.getFullName())
                .contains(JavaModifier.PUBLIC));
    }

    @Test
    void only_roles_that_exist_are_named() {
        assertThat(DOORS).allSatisfy(method -> assertThat(roles(method))
                .as(method.getFullName())
                .isSubsetOf(Roles.NURSE, Roles.BIOMED, Roles.FINANCE, Roles.ADMIN, Roles.GATEWAY));
    }

    @Test
    void a_gateway_may_only_deliver() {
        assertThat(DOORS)
                .filteredOn(method -> roles(method).contains(Roles.GATEWAY))
                .allSatisfy(method -> assertThat(method.isAnnotatedWith(POST.class))
                        .as(method.getFullName())
                        .isTrue());
    }

    private static boolean statesRoles(JavaMethod method) {
        return Set.of(RolesAllowed.class, PermitAll.class, Authenticated.class).stream()
                .anyMatch(stated ->
                        method.isAnnotatedWith(stated) || method.getOwner().isAnnotatedWith(stated));
    }

    private static Set<String> roles(JavaMethod method) {
        return method.tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
                .map(stated -> Set.of(stated.value()))
                .orElse(Set.of());
    }
}
