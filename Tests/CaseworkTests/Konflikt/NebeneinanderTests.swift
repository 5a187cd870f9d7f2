import Casework
import Journal
import Kernel
import Testing

@Suite("What two persons record at the same time")
struct NebeneinanderTests {
  private func holds(_ own: [EntryType], beside others: [EntryType], _ days: (Day, Day) = ("2007-03-05", "2007-03-06"))
    -> Bool
  {
    Nebeneinander.holds(own.map { ($0, days.0) }, beside: others.map { ($0, days.1) })
  }

  @Test("stands side by side if it is about different topics, and so do talks of different days")
  func beside() {
    #expect(holds([StatusFestgestellt.type], beside: [GespraechGefuehrt.type]))
    #expect(holds([GespraechGefuehrt.type], beside: [GespraechGefuehrt.type, StatusFestgestellt.type]))
    #expect(holds([], beside: [StatusFestgestellt.type]))
  }

  @Test("contradicts if it is about the same topic, or one builds on the other, in either order")
  func touching() {
    #expect(!holds([StatusFestgestellt.type], beside: [StatusFestgestellt.type]))
    #expect(!holds([VereinbarungGeschlossen.type], beside: [IntegrationsplanFortgeschriebenV2.type]))
    #expect(!holds([IntegrationsplanFortgeschriebenV2.type], beside: [VereinbarungGeschlossen.type]))
    #expect(!holds([FallAbgeschlossen.type], beside: [GespraechGefuehrt.type]))
    #expect(!holds([TeilnahmeBegonnen.type, StatusFestgestellt.type], beside: [StatusFestgestellt.type]))
  }

  @Test("may be the same talk if both are of one day")
  func sameTalk() {
    #expect(!holds([GespraechGefuehrt.type], beside: [GespraechGefuehrt.type], ("2007-03-05", "2007-03-05")))
  }

  @Test("always asks after something was taken back or replaced")
  func changes() {
    for type in [EintragStorniert.type, Correction.type] {
      #expect(!holds([GespraechGefuehrt.type], beside: [type]))
    }
  }
}
