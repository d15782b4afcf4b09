package cn.xuezhao.chaos;

import cn.xuezhao.chaos.Evidence.Source;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;

/** Reads all sources. One that does not answer makes things unknown, never lost. */
final class Gathering implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 10;

  private final Settings settings;
  private final MongoClient client;
  private final Buckets buckets;
  private final Set<Source> unreadable = EnumSet.noneOf(Source.class);

  Gathering(Settings settings) throws IOException {
    this.settings = settings;
    this.client = MongoClients.create(impatient(settings.documents()));
    this.buckets = new Buckets(settings.objects(), settings.credentials());
  }

  private static MongoClientSettings impatient(String address) {
    return MongoClientSettings.builder()
        .applyConnectionString(new ConnectionString(address))
        .applyToClusterSettings(
            cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .build();
  }

  /** WeChat first: what it has taken must then be found here, not the other way round. */
  Evidence gather() {
    unreadable.clear();
    WeChatLedger weChat = new WeChatLedger(settings.weChat());
    if (!isReadable()) {
      unreadable.add(Source.OBJECTS);
    }
    return new Evidence(
        from(Source.WECHAT, weChat::payments),
        from(Source.WECHAT, weChat::refunds),
        from(Source.WECHAT, weChat::messages),
        documents(Documents::orders),
        documents(Documents::photos),
        documents(Documents::standardPhotos),
        documents(Documents::underway),
        documents(Documents::tasks),
        documents(Documents::leftovers),
        buckets,
        settings.history().isPresent()
            ? from(Source.HISTORY, () -> HistoryFile.read(settings.history().get()))
            : List.of(),
        EnumSet.copyOf(unreadable));
  }

  private boolean isReadable() {
    try {
      settings.tenants().forEach(buckets::keys);
      return true;
    } catch (SdkException silence) {
      return false;
    }
  }

  private <T> List<T> documents(Function<Documents, List<T>> kind) {
    return from(
        Source.DOCUMENTS,
        () -> {
          List<T> all = new ArrayList<>();
          settings
              .tenants()
              .forEach(tenant -> all.addAll(kind.apply(new Documents(client, tenant))));
          return all;
        });
  }

  private <T> List<T> from(Source source, Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException | MongoException silence) {
      unreadable.add(source);
      return List.of();
    }
  }

  @Override
  public void close() {
    client.close();
    buckets.close();
  }

  /** One look at a source. */
  @FunctionalInterface
  private interface Reading<T> {

    List<T> read() throws IOException;
  }
}
