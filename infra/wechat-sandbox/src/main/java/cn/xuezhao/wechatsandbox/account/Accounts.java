package cn.xuezhao.wechatsandbox.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** All registered apps and merchants. One sandbox serves every tenant that has key files. */
public final class Accounts {

  private final List<App> apps = new ArrayList<>();
  private final List<Merchant> merchants = new ArrayList<>();

  /** Reads {@code <keys>/wechat/<tenant>/}; without a single tenant there is nothing to play. */
  public Accounts(Path keys) {
    Path directory = keys.resolve("wechat");
    for (Path tenant : tenants(directory)) {
      AccountFiles files = new AccountFiles(tenant);
      apps.add(files.miniProgram());
      apps.add(files.officialAccount());
      merchants.add(files.merchant());
    }
    if (merchants.isEmpty()) {
      throw new IllegalStateException("no tenant has key files under " + directory);
    }
  }

  public Optional<App> app(String id) {
    return apps.stream().filter(app -> app.id().equals(id)).findFirst();
  }

  public App app(String tenant, App.Kind kind) {
    return apps.stream()
        .filter(app -> app.tenant().equals(tenant) && app.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("tenant: " + tenant));
  }

  public List<App> apps() {
    return List.copyOf(apps);
  }

  public Optional<Merchant> merchant(String id) {
    return merchants.stream().filter(merchant -> merchant.id().equals(id)).findFirst();
  }

  public List<Merchant> merchants() {
    return List.copyOf(merchants);
  }

  private static List<Path> tenants(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
