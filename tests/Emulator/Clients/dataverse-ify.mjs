// Drives the emulator with dataverse-ify. Prints the name of each step that succeeded. Usage: node FILE ADDRESS
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { Guid, XrmContextDataverseClient, setMetadataCache } = require("dataverse-ify");
const { metadataCache } = require("dataverse-ify/lib/dataverse-gen/metadata");
const { NodeWebApi } = require("dataverse-ify/lib/webapi/node/NodeWebApi");
const { XrmApi } = require("dataverse-ify/lib/webapi/XrmApi");

setMetadataCache(metadataCache);
globalThis.Xrm = XrmApi.createInstance(new NodeWebApi(new URL(process.argv[2]).origin, "9.2"));
Xrm.WebApi.online = Xrm.WebApi;
const client = new XrmContextDataverseClient(Xrm.WebApi);

async function step(name, run) {
  await run();
  console.log(name);
}

const reference = (entityType, id) => ({ entityType, id });

let account;
await step("create", async () => {
  account = await client.create({
    logicalName: "account",
    name: "Contoso",
    creditlimit: 1000,
    creditonhold: true,
  });
  assert.match(account, /^[0-9a-f-]{36}$/i);
});

await step("retrieve", async () => {
  const row = await client.retrieve("account", account, ["name", "creditlimit", "creditonhold", "createdon"]);
  assert.deepEqual([row.name, row.creditlimit, row.creditonhold], ["Contoso", 1000, true]);
  assert.ok(row.createdon instanceof Date);
});

await step("update", async () => {
  const contact = await client.create({ logicalName: "contact", lastname: "Ada" });
  await client.update({
    logicalName: "account",
    id: account,
    name: "Fabrikam",
    primarycontactid: reference("contact", contact),
  });
  const row = await client.retrieve("account", account, ["name", "primarycontactid"]);
  assert.equal(row.name, "Fabrikam");
  assert.deepEqual([row.primarycontactid.entityType, row.primarycontactid.name], ["contact", "Ada"]);
});

await step("page", async () => {
  for (let number = 0; number < 5; number++) {
    await client.create({ logicalName: "opportunity", name: `Deal ${number}` });
  }
  const page = await client.retrieveMultiple("?$select=name&$orderby=name desc", {
    logicalName: "opportunity",
    maxPageSize: 2,
  });
  assert.deepEqual(
    page.entities.map((row) => row.name),
    ["Deal 4", "Deal 3"],
  );
  const next = await client.retrieveMultiple(new URL(page.nextLink).search, {
    logicalName: "opportunity",
    maxPageSize: 2,
  });
  assert.deepEqual(
    next.entities.map((row) => row.name),
    ["Deal 2", "Deal 1"],
  );
});

await step("fetch", async () => {
  const fetch = (page, cookie) =>
    `<fetch count='3' page='${page}' ${cookie}><entity name='opportunity'>` +
    "<attribute name='name'/><attribute name='ownerid'/><order attribute='name'/></entity></fetch>";
  const first = await client.retrieveMultiple(fetch(1, ""));
  assert.deepEqual([first.entities.length, first.moreRecords], [3, true]);
  assert.equal(first.entities[0].ownerid.entityType, "systemuser");
  const second = await client.retrieveMultiple(fetch(2, ""));
  assert.deepEqual(
    second.entities.map((row) => row.name),
    ["Deal 3", "Deal 4"],
  );
});

await step("associate", async () => {
  const contact = reference("contact", await client.create({ logicalName: "contact", lastname: "Bo" }));
  const count = async () =>
    (
      await Xrm.WebApi.retrieveRecord(
        "account",
        account,
        "?$expand=contact_customer_accounts($select=lastname)",
      )
    ).contact_customer_accounts.length;
  await client.associate("account", account, "contact_customer_accounts", [contact]);
  assert.equal(await count(), 1);
  await client.disassociate("account", account, "contact_customer_accounts", [contact]);
  assert.equal(await count(), 0);
});

await step("batch", async () => {
  const create = (name) => ({ logicalName: "Create", target: { logicalName: "account", name } });
  const answers = await client.executeMultiple([[create("One"), create("Two")], create("Three")]);
  assert.equal(answers.length, 3);
  for (const answer of answers) {
    assert.match(answer.id, /^[0-9a-f-]{36}$/i);
  }
});

await step("failed batch", async () => {
  const create = (target) => ({ logicalName: "Create", target: { logicalName: "account", ...target } });
  await assert.rejects(
    client.executeMultiple([[create({ name: "Never there" }), create({ name: "x".repeat(500) })]]),
  );
  const rows = await client.retrieveMultiple("?$filter=name eq 'Never there'", { logicalName: "account" });
  assert.equal(rows.entities.length, 0);
});

await step("actions", async () => {
  const deal = await client.create({ logicalName: "opportunity", name: "To win" });
  await client.execute({
    logicalName: "WinOpportunity",
    Status: 3,
    OpportunityClose: {
      logicalName: "opportunityclose",
      subject: "Won",
      opportunityid: reference("opportunity", deal),
    },
  });
  const won = await client.retrieve("opportunity", deal, ["statecode", "actualclosedate"]);
  assert.equal(won.statecode, 1);
});

await step("delete", async () => {
  await client.delete("account", account);
  await assert.rejects(client.retrieve("account", account, ["name"]), { code: "0x80040217" });
});
