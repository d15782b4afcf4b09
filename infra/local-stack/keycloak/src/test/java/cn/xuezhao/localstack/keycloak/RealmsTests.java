package cn.xuezhao.localstack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Over the committed realm files themselves. */
class RealmsTests {
  private static final Path REALMS = Path.of("../../tenants/realms");

  @TempDir Path folder;

  @Test
  void givesEveryTenantItsRealm() throws IOException {
    List<String> tenants;
    try (Stream<Path> files = Files.list(REALMS.resolveSibling("."))) {
      tenants =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .map(name -> name.replace(".yaml", ""))
              .sorted()
              .toList();
    }

    assertThat(Realms.production(REALMS))
        .extracting(Realm::name)
        .containsExactlyElementsOf(tenants);
  }

  @Test
  void keepsDemoStaffAndPasswordSignInOutOfProduction() throws IOException {
    assertThat(Realms.production(REALMS))
        .allSatisfy(
            realm -> {
              assertThat(elements(realm, "clients"))
                  .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean())
                  .noneMatch(client -> client.path("publicClient").asBoolean());
              assertThat(elements(realm, "users"))
                  .allMatch(user -> user.has("serviceAccountClientId"));
            });
  }

  @Test
  void letsDemoStaffSignInLocally() throws IOException {
    assertThat(Realms.local(REALMS))
        .allSatisfy(
            realm -> {
              JsonNode client = named(realm, "clients", "clientId", "demo-staff");
              assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isTrue();
              assertThat(client.path("publicClient").asBoolean()).isTrue();
              assertThat(client.path("serviceAccountsEnabled").asBoolean(true)).isFalse();
              assertThat(named(realm, "users", "username", "reviewer1").path("realmRoles"))
                  .extracting(JsonNode::asString)
                  .containsExactly("reviewer");
              assertThat(
                      named(realm, "users", "username", "registrar1")
                          .at("/attributes/institution/0")
                          .asString())
                  .isNotBlank();
            });
  }

  @Test
  void addressesTheTokensOfEveryClientToThePlatform() throws IOException {
    assertThat(Realms.local(REALMS))
        .allSatisfy(
            realm ->
                assertThat(elements(realm, "clients"))
                    .hasSizeGreaterThan(7)
                    .allMatch(
                        client ->
                            client
                                .at("/protocolMappers/0/config/included.custom.audience")
                                .asString()
                                .equals("xuezhao")));
  }

  @Test
  void givesEveryServiceTheRoleOfAService() throws IOException {
    Realm realm = Realms.production(REALMS).getFirst();

    assertThat(elements(realm, "clients"))
        .allSatisfy(
            client -> {
              String id = client.path("clientId").asString();
              JsonNode account = named(realm, "users", "serviceAccountClientId", id);
              assertThat(account.path("realmRoles"))
                  .extracting(JsonNode::asString)
                  .containsExactly("service");
            });
  }

  @Test
  void namesSecretsThatAreMissing() throws IOException {
    Realm realm = Realms.production(REALMS).getFirst();

    assertThat(realm.missingFrom(Map.of("XUEZHAO_SECRET_GATEWAY", "present")))
        .contains("XUEZHAO_SECRET_ORDER_SERVICE")
        .doesNotContain("XUEZHAO_SECRET_GATEWAY");
  }

  @Test
  void refusesRealmUnderAnotherName() throws IOException {
    Files.writeString(folder.resolve("template.json"), "{}");
    Files.writeString(folder.resolve("liaoning.json"), "{\"realm\": \"guangdong\"}");

    assertThatThrownBy(() -> Realms.production(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("guangdong");
  }

  private static JsonNode named(Realm realm, String list, String key, String value) {
    return elements(realm, list).stream()
        .filter(each -> each.path(key).asString("").equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> elements(Realm realm, String list) {
    return StreamSupport.stream(realm.json().path(list).spliterator(), false).toList();
  }
}
