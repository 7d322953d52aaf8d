// Drives the emulator with dataverse-webapi. Prints the name of each step that succeeded. Usage: node FILE ADDRESS
import assert from "node:assert/strict";
import http from "node:http";
import https from "node:https";
import * as api from "dataverse-webapi/lib/node";

const address = new URL(process.argv[2]);

// The client knows https on its usual port only; the emulator is served without TLS on the loopback address.
https.request = (options, answered) =>
  http.request({ ...options, hostname: address.hostname, port: address.port }, answered);

const config = () => {
  const created = new api.WebApiConfig("9.2", undefined, address.origin);
  created.url = `${address.origin}/api/data/v9.2`; // its constructor loses a slash of the address
  return created;
};

async function step(name, run) {
  await run();
  console.log(name);
}

let account;
await step("create", async () => {
  account = await api.create(config(), "accounts", { name: "Contoso", revenue: 1000 });
  assert.match(account, /^[0-9a-f-]{36}$/);
  const contact = await api.createWithReturnData(
    config(),
    "contacts",
    { lastname: "Ada", "parentcustomerid_account@odata.bind": `/accounts(${account})` },
    "$select=fullname,_parentcustomerid_value",
  );
  assert.equal(contact._parentcustomerid_value, account);
});

await step("retrieve", async () => {
  const row = await api.retrieve(
    config(),
    "accounts",
    account,
    "$select=name,revenue&$expand=contact_customer_accounts($select=lastname)",
  );
  assert.equal(row.name, "Contoso");
  assert.equal(row["revenue@OData.Community.Display.V1.FormattedValue"], "$1,000.00");
  assert.equal(row.contact_customer_accounts[0].lastname, "Ada");
});

await step("update", async () => {
  await api.update(config(), "accounts", account, { name: "Fabrikam" });
  await api.updateProperty(config(), "accounts", account, "telephone1", "555");
  await api.deleteProperty(config(), "accounts", account, "revenue");
  const row = await api.retrieve(config(), "accounts", account, "$select=name,telephone1,revenue");
  assert.deepEqual([row.name, row.telephone1, row.revenue], ["Fabrikam", "555", null]);
});

await step("associate", async () => {
  const contact = await api.create(config(), "contacts", { lastname: "Bo" });
  await api.associate(config(), "accounts", account, "primarycontactid", "contacts", contact);
  let row = await api.retrieve(config(), "accounts", account, "$select=_primarycontactid_value");
  assert.equal(row._primarycontactid_value, contact);
  await api.disassociate(config(), "accounts", account, "primarycontactid");
  row = await api.retrieve(config(), "accounts", account, "$select=_primarycontactid_value");
  assert.equal(row._primarycontactid_value, null);
});

await step("page", async () => {
  for (let number = 0; number < 5; number++) {
    await api.create(config(), "opportunities", { name: `Deal ${number}` });
  }
  const names = [];
  let page = await api.retrieveMultiple(config(), "opportunities", "$select=name&$orderby=name desc", {
    maxPageSize: 2,
  });
  while (true) {
    names.push(...page.value.map((row) => row.name));
    if (!page["@odata.nextLink"]) {
      break;
    }
    page = await api.retrieveMultipleNextPage(config(), page["@odata.nextLink"], { maxPageSize: 2 });
  }
  assert.deepEqual(names, ["Deal 4", "Deal 3", "Deal 2", "Deal 1", "Deal 0"]);
});

await step("fetch", async () => {
  const fetch =
    "<fetch aggregate='true'><entity name='opportunity'>" +
    "<attribute name='opportunityid' aggregate='count' alias='n'/></entity></fetch>";
  const rows = await api.retrieveMultiple(config(), "opportunities", `fetchXml=${encodeURIComponent(fetch)}`);
  assert.equal(rows.value[0].n, 5);
});

await step("batch", async () => {
  const changes = [
    { method: "POST", queryString: "accounts", entity: { name: "In a batch" } },
    { method: "PATCH", queryString: `accounts(${account})`, entity: { name: "Changed in a batch" } },
  ];
  const answers = await api.batchOperation(config(), "b1", "c1", changes, [
    `accounts(${account})?$select=name`,
  ]);
  assert.deepEqual(
    answers.map((answer) => answer.httpStatus),
    [204, 204, 200],
  );
  assert.equal(answers[2].data.name, "Changed in a batch");
});

await step("failed batch", async () => {
  const changes = [
    { method: "POST", queryString: "accounts", entity: { name: "Never there" } },
    { method: "POST", queryString: "accounts", entity: { nonsense: 1 } },
  ];
  const [refused] = await api.batchOperation(config(), "b2", "c2", changes, []);
  assert.equal(refused.httpStatus, 400);
  assert.match(refused.error.error.message, /nonsense/);
  const rows = await api.retrieveMultiple(config(), "accounts", "$filter=name eq 'Never there'");
  assert.equal(rows.value.length, 0);
});

await step("actions", async () => {
  const deal = await api.create(config(), "opportunities", { name: "To win" });
  await api.unboundAction(config(), "WinOpportunity", {
    Status: 3,
    OpportunityClose: { subject: "Won", "opportunityid@odata.bind": `/opportunities(${deal})` },
  });
  const won = await api.retrieve(config(), "opportunities", deal, "$select=statecode");
  assert.equal(won.statecode, 1);
  const thing = await api.create(config(), "test_things", { test_name: "thing" });
  const echo = await api.boundAction(config(), "test_things", thing, "test_Echo", { Text: "ab" });
  assert.equal(echo.Answer, "abab");
});

await step("functions", async () => {
  const who = await api.unboundFunction(config(), "WhoAmI");
  assert.match(who.UserId, /^[0-9a-f-]{36}$/);
});

await step("delete", async () => {
  await api.deleteRecord(config(), "accounts", account);
  await assert.rejects(api.retrieve(config(), "accounts", account), { code: "0x80040217" });
});
