/// The name lists. Any likeness to living persons is chance: first and last names are combined at random.
enum NamenListen {
  static func herkunft(_ key: HerkunftKey) -> Namen.Herkunft {
    switch key {
    case .deutsch: deutsch
    case .tuerkisch: tuerkisch
    case .polnisch: polnisch
    case .russisch: russisch
    case .italienisch: italienisch
    case .arabisch: arabisch
    case .kurdisch: kurdisch
    case .suedslawisch: suedslawisch
    case .albanisch: albanisch
    case .tamilisch: tamilisch
    case .westafrikanisch: westafrikanisch
    }
  }

  private static func woerter(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static let deutsch = Namen.Herkunft(
    weiblich: woerter(
      """
      Anna Petra Sabine Claudia Monika Martina Susanne Birgit Andrea Nicole Stefanie Julia Katrin Melanie Sandra Anja \
      Daniela Tanja Christina Jennifer Jessica Sarah Lisa Laura Lena Vanessa Nadine Yvonne Heike Silke Gabriele Renate \
      Ingrid Karin Brigitte Ute Ulrike Angelika Marion Cornelia Manuela Bettina Doris Elke Kerstin Simone Ramona \
      Jasmin Franziska Mandy Jacqueline Theresa Johanna Marie Katharina
      """),
    maennlich: woerter(
      """
      Thomas Michael Andreas Stefan Peter Klaus Jürgen Wolfgang Frank Uwe Bernd Dieter Markus Christian Martin Matthias \
      Jens Sven Torsten Oliver Dirk Ralf Jörg Marco Daniel Sebastian Alexander Florian Tobias Jan Tim Kevin Dennis \
      Patrick Marcel Philipp Lukas Felix Heinz Günter Werner Manfred Horst Rolf Detlef Holger Carsten Björn Lars Nils \
      Simon Benjamin Robin Pascal René
      """),
    nachnamen: woerter(
      """
      Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf \
      Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Lehmann Schmid \
      Köhler Maier Walter Huber Mayer Peters Lang Scholz Möller Weiß Jung Hahn Vogel Friedrich Keller Günther Berger \
      Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer \
      Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl \
      Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Brinkmann Kemper Westermann Niehaus Lüttmann \
      Overkamp Steinhoff Hölscher Rademacher Grothe Vollmer Tenhagen Wiesmann
      """))

  private static let tuerkisch = Namen.Herkunft(
    weiblich: woerter(
      """
      Ayşe Fatma Emine Hatice Zeynep Elif Meryem Sevgi Gül Hülya Songül Yasemin Esra Merve Büşra Derya Nurcan Sibel \
      Özlem Filiz Selma Gülay Aylin Ebru Dilek Tuğba Havva Zehra
      """),
    maennlich: woerter(
      """
      Mehmet Mustafa Ahmet Ali Hasan Hüseyin İbrahim Murat Osman Ömer Yusuf Kemal Serkan Emre Burak Cem Tolga Ercan \
      Bülent Orhan Recep Süleyman Erdal Volkan Fatih Halil Metin Yasin
      """),
    nachnamen: woerter(
      """
      Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt \
      Özkan Şimşek Polat Korkmaz Çakır Erdoğan Acar Güneş Tekin Bulut Keskin Ateş
      """))

  private static let polnisch = Namen.Herkunft(
    weiblich: woerter(
      "Katarzyna Małgorzata Agnieszka Joanna Ewa Beata Dorota Magdalena Izabela Renata Sylwia Aleksandra Karolina Alicja"
    ),
    maennlich: woerter(
      "Piotr Krzysztof Andrzej Tomasz Paweł Marcin Grzegorz Jacek Dariusz Mariusz Rafał Wojciech Łukasz Zbigniew"),
    nachnamen: woerter(
      """
      Kowalski Wiśniewski Lewandowski Zieliński Szymański Dąbrowski Kozłowski Jankowski Mazur Krawczyk Kaczmarek \
      Piotrowski Grabowski Pawłowski Michalski Nowak Wójcik Sikora Baran Duda
      """),
    weiblicheForm: { $0.hasSuffix("ski") ? String($0.dropLast()) + "a" : $0 })

  private static let russisch = Namen.Herkunft(
    weiblich: woerter(
      "Olga Tatjana Irina Natalia Swetlana Ludmila Galina Elena Marina Oksana Larissa Nina Valentina Ekaterina Julia Alla"
    ),
    maennlich: woerter(
      "Sergej Alexander Wladimir Andrej Viktor Nikolaj Dimitri Igor Juri Oleg Eugen Waldemar Michail Anatoli Roman Pawel"
    ),
    nachnamen: woerter(
      """
      Iwanow Petrow Smirnow Sokolow Kusnezow Popow Wolkow Fedorow Morozow Nowikow Orlow Pawlow Lebedew Kozlow Egorow \
      Schewtschenko Bondarenko Tkatschenko Kim Schmidt Weber Dyck Penner Friesen
      """),
    weiblicheForm: { $0.hasSuffix("ow") || $0.hasSuffix("ew") ? $0 + "a" : $0 })

  private static let italienisch = Namen.Herkunft(
    weiblich: woerter("Maria Giuseppina Francesca Rosaria Carmela Antonella Silvia Giulia Chiara Paola Teresa Lucia"),
    maennlich: woerter(
      "Giuseppe Antonio Salvatore Giovanni Francesco Calogero Vincenzo Marco Luca Carmelo Angelo Rocco"),
    nachnamen: woerter(
      "Russo Ferrara Esposito Romano Colombo Ricci Greco Marino Bruno Gallo Conti Caruso Lombardo Rizzo Messina Vitale")
  )

  private static let arabisch = Namen.Herkunft(
    weiblich: woerter(
      "Fatima Khadija Aischa Nadia Samira Leila Amina Zahra Hanan Rania Salma Mona Sanaa Karima Rima Noura Houda Lina"),
    maennlich: woerter(
      "Mohammed Ahmed Hassan Omar Khalid Youssef Karim Rachid Said Tarek Bilal Hamid Nabil Samir Jamal Walid Ziad Fadi"),
    nachnamen: woerter(
      """
      Haddad Khoury Mansour Nasser Saleh Hamdan Darwisch Alaoui Benali Bouzidi Chaoui Idrissi Rahmani Ziani Tahiri \
      Al-Masri Al-Hakim Kassem Younes Fares
      """))

  private static let kurdisch = Namen.Herkunft(
    weiblich: woerter("Berfin Rojda Zilan Gulistan Dilan Avin Nesrin Jiyan Hevin Rojin Shirin Zozan Bahar Evin"),
    maennlich: woerter("Baran Azad Rojhat Serhat Dilovan Welat Hozan Sipan Ciwan Rebwar Diyar Ferhad Sherko Aram"),
    nachnamen: woerter(
      "Barzan Zana Karadag Bozan Temo Amed Dersim Botan Celik Aksoy Tas Rasho Ibrahim Omer Suleyman Haji"))

  private static let suedslawisch = Namen.Herkunft(
    weiblich: woerter(
      "Marija Jelena Snežana Amra Jasmina Vesna Dragana Mirela Azra Ljiljana Ivana Sanela Gordana Emina"),
    maennlich: woerter("Dragan Zoran Goran Nenad Senad Mirsad Ivan Marko Admir Slavko Damir Branko Emir Nikola"),
    nachnamen: woerter(
      "Petrović Jovanović Nikolić Marković Hodžić Begić Kovačević Babić Horvat Halilović Softić Ilić Pavlović Mujić"))

  private static let albanisch = Namen.Herkunft(
    weiblich: woerter("Arta Vjosa Teuta Fatmire Shpresa Besa Drita Valbona Merita Lule Mimoza Albana"),
    maennlich: woerter("Agim Besnik Fatmir Ilir Arben Bekim Driton Luan Skender Valon Astrit Naim"),
    nachnamen: woerter("Krasniqi Gashi Berisha Hoxha Shala Morina Bytyqi Kelmendi Rexhepi Thaçi Osmani Zeqiri"))

  private static let tamilisch = Namen.Herkunft(
    weiblich: woerter("Priya Vasanthi Sumathi Kavitha Nirmala Shanthi Malathi Rajini Thusha Anusha"),
    maennlich: woerter("Suresh Ramesh Kumar Siva Mohan Ravi Ganesh Nathan Vijay Jegan"),
    nachnamen: woerter("Sivakumar Rajaratnam Kandiah Selvarajah Nadarajah Ponnambalam Thurairajah Arulanantham"))

  private static let westafrikanisch = Namen.Herkunft(
    weiblich: woerter("Abena Akosua Ama Grace Blessing Comfort Esther Mercy Patience Joy Yaa Efua"),
    maennlich: woerter("Kwame Kofi Kwabena Emmanuel Samuel Chidi Emeka Kojo Yaw Joseph Daniel Isaac"),
    nachnamen: woerter("Mensah Owusu Boateng Asante Osei Okafor Adeyemi Okonkwo Agyeman Amoah Eze Bello"))

  static let strassen = [
    "Ahornweg", "Alte Zechenstraße", "Am Förderturm", "Am Kanalhafen", "Am Lippeufer", "Am Marktgarten", "An der Halde",
    "An der Waschkaue", "Birkenkamp", "Bahnhofsallee", "Bergmannsring", "Brombeerhof", "Dachsbau", "Domänenweg",
    "Eichenkamp", "Erlenbruch", "Feldhüterweg", "Fliederstraße", "Friedrich-Muster-Straße", "Gartenfeld",
    "Glückaufstraße",
    "Grubenwehrweg", "Hafenquerstraße", "Hasenkamp", "Heideblick", "Hohler Weg", "Im Wiesengrund", "Kastanienhof",
    "Kiebitzheide", "Kleine Ringstraße", "Kohlenweg", "Lerchenschlag", "Lindenplatz", "Lohstraße", "Maximilianshof",
    "Mühlengraben", "Musterstraße", "Neue Siedlung", "Obere Werkstraße", "Pappelallee", "Papenkamp", "Quellenweg",
    "Rübenfeld", "Sandgrube", "Schachtweg", "Schlägelring", "Schwalbenwinkel", "Siedlerstraße", "Steigerweg",
    "Sonnenhang", "Tannenwinkel", "Untere Werkstraße", "Vogelbusch", "Wasserwerkstraße", "Weidenkamp", "Zechenbahnweg",
    "Zum Torfstich", "Zur Alten Mühle",
  ]
}
